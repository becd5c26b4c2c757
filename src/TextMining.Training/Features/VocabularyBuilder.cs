using TextMining.Features;

namespace TextMining.Training.Features;

/// <summary>Spells the kept features from the texts that they were met in first.</summary>
internal static class VocabularyBuilder
{
    public static Vocabulary Build(CountMatrix counts, FeatureWeighting weighting, IReadOnlyList<string> texts)
    {
        var names = new string[weighting.Kept.Length];
        var blocks = new byte[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            var first = counts.FirstSeen[weighting.Kept[i]];
            names[i] = Featurizer.TextOf(texts[first.Document], first.Occurrence);
            blocks[i] = (byte)FeatureKey.Block(first.Occurrence.Key);
        }

        return new Vocabulary(names, blocks);
    }
}
