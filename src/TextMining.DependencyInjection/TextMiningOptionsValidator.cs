using Microsoft.Extensions.Options;

namespace TextMining.DependencyInjection;

/// <summary>Finds settings that name no file, before anything is read, so that the message can name the setting.</summary>
internal sealed class TextMiningOptionsValidator : IValidateOptions<TextMiningOptions>
{
    public ValidateOptionsResult Validate(string? name, TextMiningOptions options)
    {
        var faults = new List<string>();
        if (!string.IsNullOrEmpty(options.ModelPath) && !File.Exists(options.ModelPath))
        {
            faults.Add($"{TextMiningOptions.Section}:{nameof(options.ModelPath)} is '{options.ModelPath}', but there is no such file. Name a model file, or leave it out to use the packaged model.");
        }

        if (!string.IsNullOrEmpty(options.RoutingPath))
        {
            var missing = TaggingSetLoader.RoutingFiles.Where(file => !File.Exists(Path.Combine(options.RoutingPath, file))).ToList();
            if (missing.Count > 0)
            {
                faults.Add($"{TextMiningOptions.Section}:{nameof(options.RoutingPath)} is '{options.RoutingPath}', but there is no {string.Join(", no ", missing)} in it. Name a folder with {string.Join(", ", TaggingSetLoader.RoutingFiles)}, or leave it out to use the packaged tables.");
            }
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
