using TextMining.Tabular;

namespace TextMining.Service.Files;

/// <summary>An uploaded sheet, held in memory.</summary>
internal sealed class Upload(MemoryStream content, RecordFormat format) : IAsyncDisposable
{
    public Stream Content => content;

    public RecordFormat Format => format;

    /// <summary>Takes the file of a request, sent as it is or in a form. Null when it is no sheet.</summary>
    /// <exception cref="BadHttpRequestException">It is too large, or the form is broken.</exception>
    public static async Task<Upload?> ReadAsync(HttpRequest request, long mostBytes, CancellationToken cancellationToken)
    {
        if (request.HasFormContentType)
        {
            var form = await ReadFormAsync(request, mostBytes, cancellationToken);
            return form.Files.GetFile("file") is { } file && FormatOf(file.ContentType, file.FileName) is { } formFormat
                ? new Upload(await CopyAsync(file.OpenReadStream(), mostBytes, cancellationToken), formFormat)
                : null;
        }

        return FormatOf(request.ContentType, "") is { } format ? new Upload(await CopyAsync(request.Body, mostBytes, cancellationToken), format) : null;
    }

    public ValueTask DisposeAsync() => content.DisposeAsync();

    private static async Task<IFormCollection> ReadFormAsync(HttpRequest request, long mostBytes, CancellationToken cancellationToken)
    {
        try
        {
            return await request.ReadFormAsync(new Microsoft.AspNetCore.Http.Features.FormOptions { MultipartBodyLengthLimit = mostBytes + 65536, ValueCountLimit = 16 }, cancellationToken);
        }
        catch (InvalidDataException error)
        {
            throw new BadHttpRequestException("The form is broken or too large.", error);
        }
        catch (IOException error) when (error is not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form ends too early.", error);
        }
    }

    private static async Task<MemoryStream> CopyAsync(Stream source, long mostBytes, CancellationToken cancellationToken)
    {
        var copy = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await source.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (copy.Length + read > mostBytes)
            {
                throw new BadHttpRequestException("The file is too large.", StatusCodes.Status413PayloadTooLarge);
            }

            copy.Write(buffer, 0, read);
        }

        copy.Position = 0;
        return copy;
    }

    // The name decides only between the two kinds of sheet; it is never used as a path.
    private static RecordFormat? FormatOf(string? contentType, string fileName)
    {
        var type = contentType?.Split(';')[0].Trim().ToLowerInvariant();
        return type switch
        {
            "text/csv" => RecordFormat.Csv,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => RecordFormat.Xlsx,
            _ when fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) => RecordFormat.Csv,
            _ when fileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) => RecordFormat.Xlsx,
            _ => null,
        };
    }
}
