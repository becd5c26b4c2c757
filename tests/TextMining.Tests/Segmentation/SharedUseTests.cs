using TextMining.Segmentation;

namespace TextMining.Tests.Segmentation;

/// <summary>One instance, many threads; one buffer, no allocation.</summary>
public class SharedUseTests
{
    private const int Threads = 16;

    private static readonly string[] Texts = [.. GoldFile.Read("nasty.txt").Select(static gold => gold.Text)];

    [Test]
    public void AllModes_SixteenThreadsOnSharedInstances_GiveTheAnswersOfOne()
    {
        var shared = new JiebaAnswers(UserWords.AddTo(ShippedSegmenter.Model.Lexicon));
        string[] expected = [.. Texts.SelectMany(text => JiebaAnswers.Modes.Select(mode => shared[mode, text]))];
        using var start = new Barrier(Threads);
        var wrong = new int[Threads];
        var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            start.SignalAndWait();
            for (int i = 0; i < Texts.Length; i++)
            {
                int text = (i + number * 37) % Texts.Length;
                for (int mode = 0; mode < JiebaAnswers.Modes.Length; mode++)
                {
                    wrong[number] += string.Equals(shared[JiebaAnswers.Modes[mode], Texts[text]], expected[text * JiebaAnswers.Modes.Length + mode], StringComparison.Ordinal) ? 0 : 1;
                }
            }
        })).ToArray();

        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());

        Assert.That(wrong, Is.All.Zero);
    }

    [Test]
    public void With_ManyThreadsDeriveLexicons_EachSeesItsOwnWordsOnly()
    {
        var failures = 0;
        Parallel.For(0, 64, number =>
        {
            string word = $"我家{(char)('一' + number)}号表箱";
            var lexicon = ShippedSegmenter.Model.Lexicon.With(new LexiconEntry(word, 1_000_000));
            bool isCut = new JiebaSegmenter(lexicon).SegmentToStrings(word).Count == 1;
            bool isElsewhere = new JiebaSegmenter(ShippedSegmenter.Model).SegmentToStrings(word).Count == 1;
            if (!isCut || isElsewhere)
            {
                Interlocked.Increment(ref failures);
            }
        });

        Assert.That(failures, Is.Zero);
    }

    [TestCase(SegmentationMode.Precise, true)]
    [TestCase(SegmentationMode.Precise, false)]
    [TestCase(SegmentationMode.Full, true)]
    [TestCase(SegmentationMode.Search, true)]
    public void Segment_WarmBuffer_AllocatesNothing(SegmentationMode mode, bool useHiddenMarkovModel)
    {
        foreach (var lexicon in new[] { ShippedSegmenter.Model.Lexicon, UserWords.AddTo(ShippedSegmenter.Model.Lexicon) })
        {
            var segmenter = new JiebaSegmenter(lexicon, new() { Mode = mode, UseHiddenMarkovModel = useHiddenMarkovModel });
            var tokens = new List<Token>();
            Assert.That(AllocatedBySecondPass(text => segmenter.Segment(text, tokens), tokens.Clear), Is.Zero);
        }
    }

    [Test]
    public void Tag_WarmBuffer_AllocatesNothing()
    {
        var tagger = new PartOfSpeechTagger(ShippedSegmenter.Model);
        var tokens = new List<TaggedToken>();

        Assert.That(AllocatedBySecondPass(text => tagger.Tag(text, tokens), tokens.Clear), Is.Zero);
    }

    private static long AllocatedBySecondPass(Action<string> use, Action clear)
    {
        long allocated = 0;
        for (int pass = 0; pass < 3; pass++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 200; i++)
            {
                clear();
                use(Texts[i]);
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return allocated;
    }
}
