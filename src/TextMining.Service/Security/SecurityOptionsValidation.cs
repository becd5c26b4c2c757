using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace TextMining.Service.Security;

/// <summary>Checks each key: annotations of list entries are not looked at by themselves.</summary>
internal sealed class SecurityOptionsValidation : IValidateOptions<SecurityOptions>
{
    public ValidateOptionsResult Validate(string? name, SecurityOptions options)
    {
        var faults = new List<string>();
        foreach (var key in options.Keys)
        {
            var results = new List<ValidationResult>();
            Validator.TryValidateObject(key, new ValidationContext(key), results, validateAllProperties: true);
            faults.AddRange(results.Select(result => result.ErrorMessage!));
            if (key.Scopes.Count == 0)
            {
                faults.Add($"The key '{key.Name}' in TextMining:Security:Keys has no Scopes.");
            }
        }

        if (options.Keys.Select(key => key.Name).Distinct().Count() != options.Keys.Count)
        {
            faults.Add("Two keys in TextMining:Security:Keys have the same Name.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
