using TextMining.Service.Tags;
using TextMining.Service.Tickets;
using TextMining.Tabular;

namespace TextMining.Service.Files;

/// <summary>Adds the tags to the rows of a sheet.</summary>
internal sealed class SheetTagger(TicketIntake intake)
{
    // Names of the column with the ticket's text in the exports of usual systems.
    private static readonly string[] TextColumns = ["text", "内容", "工单内容", "受理内容", "诉求内容", "投诉内容", "故障描述", "问题描述", "业务描述", "描述"];

    private static readonly string[] AddedColumns = ["原因代码", "原因", "原因概率", "业务类型", "紧急程度", "主责部门", "协办部门", "队列", "绿色通道", "研判方式", "错误"];

    /// <summary>Reads a sheet and writes it with the tags.</summary>
    /// <exception cref="RecordFormatException">The file cannot be read, or has no column with the text.</exception>
    public MemoryStream Tag(Stream input, RecordFormat format, RecordLimits limits, string? textColumn, CancellationToken cancellationToken)
    {
        var output = new MemoryStream();
        using (var writer = RecordWriter.Create(output, format))
        {
            string? column = null;
            foreach (var row in RecordReader.Read(input, format, limits))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (column is null)
                {
                    column = FindColumn(row.Names, textColumn);
                    writer.Write([.. row.Names, .. AddedColumns]);
                }

                writer.Write([.. row.Values, .. Cells(row[column])]);
            }

            if (column is null)
            {
                throw new RecordFormatException("The sheet has no rows below its header.");
            }
        }

        output.Position = 0;
        return output;
    }

    private static string FindColumn(IReadOnlyList<string> names, string? asked)
    {
        if (!string.IsNullOrEmpty(asked))
        {
            return names.Contains(asked) ? asked : throw new RecordFormatException("there is no column of the name that ?text= asks for.", 1);
        }

        return TextColumns.FirstOrDefault(names.Contains)
            ?? throw new RecordFormatException($"no column with the text was found; name it by ?text=, or call it one of {string.Join(", ", TextColumns)}.", 1);
    }

    private string?[] Cells(string? text)
    {
        var request = new TicketRequest { Text = text };
        var errors = intake.Check(request);
        return errors.Any ? [.. Enumerable.Repeat<string?>(null, AddedColumns.Length - 1), errors.Summary] : Cells(intake.Tag(request));
    }

    private static string?[] Cells(TaggedTicket tagged) =>
    [
        tagged.Tags.Cause.Best.Label,
        tagged.Taxonomy.FindCause(tagged.Tags.Cause.Best.Label)!.Zh,
        tagged.Tags.Cause.Best.Probability.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture),
        tagged.Taxonomy.FindBusinessType(tagged.Tags.Business.Best.Label)!.Zh,
        tagged.Tags.Urgency.Level.ToString(),
        tagged.Tags.Route.Lead,
        string.Join(' ', tagged.Tags.Route.Support),
        tagged.Tags.Route.Queue,
        tagged.Tags.Route.IsGreen ? "是" : "否",
        tagged.Review,
        null,
    ];
}
