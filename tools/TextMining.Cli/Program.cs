using System.CommandLine;
using System.Text;
using TextMining;
using TextMining.Cli;
using TextMining.Cli.Verbs;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.InputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("TextMining: segments, trains, evaluates and tags power-utility complaint tickets.")
{
    SelectVerb.Create(),
    ReportVerb.Create(),
    LearningCurveVerb.Create(),
    AuditLabelsVerb.Create(),
    CompareVerb.Create(),
    ConvertVerb.Create(),
    ApiKeyVerb.Create(),
    CompileLexiconVerb.Create(),
    CorpusVerb.Create(),
    CrossValidateVerb.Create(),
    EntitiesVerb.Create(),
    MaskVerb.Create(),
    EvaluateVerb.Create(),
    ExportOnnxVerb.Create(),
    InspectVerb.Create(),
    TagVerb.Create(),
    TrainVerb.Create(),
    KeywordsVerb.Create(),
    MineVerb.Create(),
    SegmentVerb.Create(),
    RoutingVerb.Create(),
    UrgencyVerb.Create(),
};

#if ONNX
root.Subcommands.Add(TextMining.Cli.Neural.EncoderVerb.Create());
#endif

var parsed = root.Parse(args);
try
{
    // The parser answers usage errors with 1, which here means "found faults".
    var status = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return parsed.Errors.Count > 0 ? ExitCode.BadInput : status;
}
catch (Exception error) when (error is TextMiningException or IOException or UnauthorizedAccessException or ArgumentException)
{
    Console.Error.WriteLine(error.Message);
    return ExitCode.BadInput;
}
