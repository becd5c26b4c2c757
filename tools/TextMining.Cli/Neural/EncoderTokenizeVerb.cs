using System.CommandLine;
using System.Text;
using TextMining.Onnx.Tokenization;

namespace TextMining.Cli.Neural;

/// <summary><c>encoder tokenize VOCAB FILE</c>: the ids of each line, for comparison with another tokenizer.</summary>
internal static class EncoderTokenizeVerb
{
    public static Command Create()
    {
        var vocabulary = new Argument<FileInfo>("VOCAB") { Description = "vocab.txt, a piece a line." };
        var file = new Argument<FileInfo?>("FILE") { Description = "UTF-8 text; standard input where none is given.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("tokenize", "Prints the ids of each line's pieces.") { vocabulary, file };
        command.SetAction(result =>
        {
            using var pieces = result.GetRequiredValue(vocabulary).OpenRead();
            var tokenizer = new BertTokenizer(BertVocabulary.Load(pieces));
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
            var ids = new List<int>();
            foreach (var line in TextLines.Read(result.GetValue(file)))
            {
                ids.Clear();
                tokenizer.Tokenize(line, ids);
                output.Write(string.Join(' ', ids));
                output.Write('\n');
            }

            return ExitCode.Done;
        });
        return command;
    }
}
