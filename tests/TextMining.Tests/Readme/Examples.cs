using TextMining.Segmentation;

namespace TextMining.Tests.Readme;

/// <summary>The examples of the README, as they are printed there between the same markers.</summary>
internal static class Examples
{
    public static void FirstTag()
    {
        // <first-tag>
        var tagger = TicketTagger.LoadDefault();                      // once; immutable, any thread
        var tags = tagger.Tag("锦禾花园三栋楼从下午两点停电到现在，家里老人要用呼吸机");
        Console.WriteLine($"{tags.Cause.Best.Label} {tags.Cause.Best.Probability:P0}, {tags.Business.Best.Label}, {tags.Urgency.Level}");
        Console.WriteLine($"{tags.Route.Lead} → {tags.Route.Queue}: {tags.Route.Reasons[0].Text}");
        Console.WriteLine(string.Join(", ", tags.Reading.Rules.Select(rule => rule.Rule).Distinct()));
        // </first-tag>
    }

    public static void Segment()
    {
        // <segment>
        var segmenter = new JiebaSegmenter(SegmenterModel.LoadDefault());
        const string text = "昨晚变压器跳闸，整栋楼没电";
        foreach (var token in segmenter.Segment(text))
        {
            Console.Write($"{token.In(text)}/");
        }
        // </segment>
    }
}
