using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Settings;

/// <summary>Checks one section when the program starts: every value in range, no name misspelt. All errors are told together.</summary>
/// <param name="section">Name of the section.</param>
internal sealed class SettingsCheck<T>(string section, IConfiguration configuration) : IValidateOptions<T>
    where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        string[] errors = [.. results.Select(Told), .. Unknown()];
        return errors.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private string Told(ValidationResult result)
    {
        var member = result.MemberNames.FirstOrDefault();
        return member is null
            ? result.ErrorMessage!
            : result.ErrorMessage!
                .Replace($"The field {member} ", $"{section}:{member} ", StringComparison.Ordinal)
                .Replace($"The {member} field ", $"{section}:{member} ", StringComparison.Ordinal);
    }

    /// <summary>A name that begins with an underscore is a remark.</summary>
    private IEnumerable<string> Unknown() => Unknown(typeof(T), section);

    private IEnumerable<string> Unknown(Type type, string path)
    {
        var known = type.GetProperties().ToDictionary(property => property.Name, property => property.PropertyType, StringComparer.OrdinalIgnoreCase);
        return configuration.GetSection(path).GetChildren()
            .Where(child => !child.Key.StartsWith('_'))
            .SelectMany(child => !known.TryGetValue(child.Key, out var inner) ? [$"{path}:{child.Key} is not a setting; see appsettings.template.json."]
                : inner.IsClass && inner.Assembly == type.Assembly ? Unknown(inner, $"{path}:{child.Key}")
                : []);
    }
}
