using TextMining.Benchmarks;
using TextMining.Segmentation;

// nothing                          prints a line: the bare runtime, to subtract
// first-token MODEL                loads the model, cuts one sentence and prints it
// throughput MODEL TEXT SECONDS    prints mode, MB of UTF-8 per second and the number of tokens of one pass, tab-separated
switch (args)
{
    case ["nothing"]:
        Console.WriteLine("nothing");
        return 0;
    case ["first-token", var path]:
        using (var file = File.OpenRead(path))
        {
            var tokens = new JiebaSegmenter(SegmenterModel.Load(file)).SegmentToStrings("昨晚变压器跳闸，全楼停电");
            Console.WriteLine(string.Join(' ', tokens));
        }

        return 0;
    case ["throughput", var path, var text, var seconds]:
        using (var file = File.OpenRead(path))
        {
            Throughput.Run(SegmenterModel.Load(file), File.ReadAllLines(text), double.Parse(seconds));
        }

        return 0;
    default:
        Console.Error.WriteLine("usage: nothing | first-token MODEL | throughput MODEL TEXT SECONDS");
        return 2;
}
