using System.CommandLine;
using TextMining.Segmentation.Compilation;

namespace TextMining.Cli.Verbs;

/// <summary>compile-lexicon: the source files of jieba 0.42.1 → the binary model of the segmenter.</summary>
internal static class CompileLexiconVerb
{
    public static Command Create()
    {
        var sources = new Argument<DirectoryInfo>("SOURCES") { Description = "The folder of python jieba 0.42.1 (Debian: /usr/lib/python3/dist-packages/jieba).", Arity = ArgumentArity.ExactlyOne };
        var output = new Argument<FileInfo>("OUTPUT") { Description = "The model file to write." };
        var command = new Command("compile-lexicon", "Compiles jieba's dictionary, Markov tables and idf into the segmenter model.") { sources, output };
        command.SetAction(result => Run(result.GetRequiredValue(sources), result.GetRequiredValue(output)));
        return command;
    }

    private static int Run(DirectoryInfo folder, FileInfo output)
    {
        using var readers = new ReaderSet(folder.FullName);
        using var model = new MemoryStream();
        SegmenterModelCompiler.Compile(
            new SegmenterSources
            {
                Dictionary = readers.Open("dict.txt"),
                InverseDocumentFrequencies = readers.Open("analyse/idf.txt"),
                HmmStart = readers.Open("finalseg/prob_start.py"),
                HmmTransitions = readers.Open("finalseg/prob_trans.py"),
                HmmEmissions = readers.Open("finalseg/prob_emit.py"),
                TagStart = readers.Open("posseg/prob_start.py"),
                TagTransitions = readers.Open("posseg/prob_trans.py"),
                TagEmissions = readers.Open("posseg/prob_emit.py"),
                TagStates = readers.Open("posseg/char_state_tab.py"),
            },
            model);
        File.WriteAllBytes(output.FullName, model.ToArray());
        return ExitCode.Done;
    }

    private sealed class ReaderSet(string folder) : IDisposable
    {
        private readonly List<StreamReader> open = [];

        internal StreamReader Open(string name)
        {
            open.Add(new StreamReader(Path.Combine(folder, name)));
            return open[^1];
        }

        public void Dispose() => open.ForEach(static reader => reader.Dispose());
    }
}
