using System.Text.RegularExpressions;
using BackendArchitect.Engine.Reviews.Code.Checks;
using BackendArchitect.Engine.Secrets;

namespace BackendArchitect.Engine.Reviews.Containers;

/// <summary>What holds for a container wherever it runs: K01 its image, K02 secrets written down, K03 checks that are switched off, K16 versions nobody mends, K21 sessions that never end.</summary>
internal static partial class ContainerCheck
{
    private static readonly string[] Weak = ["postgres", "root", "secret", "changeme", "change_me", "passw0rd", "password", "admin", "mysql", "redis", "guest", "rabbitmq", "mongo", "example", "123456", "12345678", "test", "pass", "minioadmin"];

    /// <param name="isLocal">Whether it only runs on somebody's own machine.</param>
    public static IEnumerable<Remark> Of(Container container, ReviewScope scope, bool isLocal) =>
    [
        .. Image(container),
        .. isLocal ? [] : (Remark[])[.. Secrets(container), .. Open(container), .. Lifetimes(container)],
        .. Ended(container, scope),
    ];

    /// <summary>Whether a text is filled in elsewhere: <c>${TAG}</c>, a template, a reference to a store of secrets.</summary>
    public static bool IsFilledIn(string text) => Variable().IsMatch(text) && !DefaultValue().IsMatch(text);

    private static IEnumerable<Remark> Image(Container container)
    {
        if (container.Image is not { Text: { } written } image || IsFilledIn(written) || written.Contains('@', StringComparison.Ordinal) || written == "scratch")
        {
            yield break;
        }

        var name = DefaultValue().Replace(written, "$1");
        var tag = name.LastIndexOf(':') is var colon && colon > name.LastIndexOf('/') ? name[(colon + 1)..] : "";
        // What is built here is named as it is built.
        if (tag is "" or "latest" && container.Node["build"] is null)
        {
            yield return container.Remark("K01", image, ("image", written), ("how", tag.Length == 0 ? "without a tag" : "by 'latest'"));
        }
    }

    private static IEnumerable<Remark> Secrets(Container container)
    {
        foreach (var setting in container.Settings.Where(setting => setting.Value.Length > 0))
        {
            var value = DefaultValue().Match(setting.Value) is { Success: true } given && given.Value == setting.Value ? given.Groups[1].Value : setting.Value;
            if (value.Length == 0 || IsFilledIn(value) || value.StartsWith('/') || value.StartsWith("secret:", StringComparison.Ordinal) || value.StartsWith("vault:", StringComparison.Ordinal))
            {
                continue;
            }

            var named = SecretName().IsMatch(setting.Name) && !NoSecret().IsMatch(setting.Name);
            var weak = Weak.Contains(value.ToLowerInvariant());
            var what = SecretText.Issued(value) ?? (InUrl().Match(value) is { Success: true } url && !IsFilledIn(url.Groups["secret"].Value) ? "a password inside an address"
                : named && (weak || value.Length >= 6) && !value.Contains(' ', StringComparison.Ordinal) && value is not ("true" or "false" or "disabled" or "enabled" or "required") ? weak ? $"the well-known '{value}'" : "a secret"
                : null);
            if (what is not null)
            {
                var remark = container.Remark("K02", setting.At, ("name", setting.Name.Length > 0 ? setting.Name : "an argument"), ("what", what));
                yield return weak ? remark : remark with { Evidence = SecretMask.Without(remark.Evidence, value) };
            }
        }
    }

    private static IEnumerable<Remark> Open(Container container) => container.Settings
        .Where(setting => (setting.Name.EndsWith("ALLOW_EMPTY_PASSWORD", StringComparison.Ordinal) || setting.Name is "MYSQL_ALLOW_EMPTY_ROOT_PASSWORD" or "ALLOW_ANONYMOUS_LOGIN" or "ALLOW_PLAINTEXT_LISTENER") && setting.Value.ToLowerInvariant() is "yes" or "true" or "1"
            || (setting.Name == "POSTGRES_HOST_AUTH_METHOD" && setting.Value == "trust")
            || (setting.Name == "xpack.security.enabled" && string.Equals(setting.Value, "false", StringComparison.OrdinalIgnoreCase))
            || (setting.Name == "DISABLE_SECURITY_PLUGIN" && string.Equals(setting.Value, "true", StringComparison.OrdinalIgnoreCase))
            || (setting.Value.Contains("sslmode=disable", StringComparison.Ordinal) && !Near().IsMatch(setting.Value)))
        .Select(setting => container.Remark("K03", setting.At, ("setting", setting.Value.Contains("sslmode=disable", StringComparison.Ordinal) ? "sslmode=disable" : $"{setting.Name}={setting.Value}")));

    private static IEnumerable<Remark> Lifetimes(Container container)
    {
        foreach (var setting in container.Settings.Where(setting => Lifetime().IsMatch(setting.Name) && !Refresh().IsMatch(setting.Name)))
        {
            var hours = Hours(setting.Name, setting.Value);
            if (hours > 24)
            {
                yield return container.Remark("K21", setting.At, ("name", setting.Name), ("time", hours >= 48 ? $"{hours / 24:0} days" : $"{hours:0} hours"));
            }
        }
    }

    // Without a unit the number itself tells: what were thousands of days in seconds are milliseconds.
    private static double Hours(string name, string value)
    {
        if (Span().Match(value) is not { Success: true } span || !double.TryParse(span.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            return 0;
        }

        var unit = span.Groups["unit"].Value;
        return unit is "d" or "days" or "day" ? number * 24
            : unit is "h" or "hours" or "hour" ? number
            : unit is "m" or "min" or "minutes" || name.EndsWith("_MINUTES", StringComparison.OrdinalIgnoreCase) ? number / 60
            : unit is "s" or "" && name.EndsWith("_DAYS", StringComparison.OrdinalIgnoreCase) ? number * 24
            : name.EndsWith("_HOURS", StringComparison.OrdinalIgnoreCase) ? number
            : name.EndsWith("_MS", StringComparison.OrdinalIgnoreCase) || number >= 50_000_000 ? number / 3_600_000
            : number / 3600;
    }

    private static IEnumerable<Remark> Ended(Container container, ReviewScope scope)
    {
        if (container.Runs(scope) is { } runs && SupportEnd.Of(scope.Knowledge, runs.Technology.Version?.Product ?? runs.Technology.Id, runs.Version, scope.Today) is { } end)
        {
            yield return container.Remark("K16", container.Image!, ("product", end.Product), ("line", end.Line), ("ended", end.Says), ("next", end.Next ?? "a line that is supported"));
        }
    }

    [GeneratedRegex(@"\$\{|\$\(|\$[A-Za-z_]|\{\{|____", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Variable();

    [GeneratedRegex(@"\$\{\w+:?-([^}$]*)\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DefaultValue();

    [GeneratedRegex(@"(^|_|\.|-)(password|passwd|pwd|pass|secret|token|api_?key|access_?key|secret_?key|private_?key|client_?secret|signing_?key|encryption_?key|jwt_?key|auth_?key|credentials?)$|_PASSWORD$|PASSWORD$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SecretName();

    [GeneratedRegex(@"_FILE$|_PATH$|_NAME$|_REF$|PUBLIC|_URL$|_TTL$|_ENABLED$|ALLOW_EMPTY|RANDOM_ROOT", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoSecret();

    [GeneratedRegex(@"[a-z][a-z0-9+.-]*://[^\s:/@]*:(?<secret>[^\s/@]+)@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InUrl();

    [GeneratedRegex(@"(jwt|session|access_?token|token).*(expir|ttl|lifetime|max_?age|duration)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Lifetime();

    [GeneratedRegex(@"refresh|remember|api_?key|invite|reset|verif", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Refresh();

    [GeneratedRegex(@"^(?<number>\d{1,15})\s*(?<unit>ms|s|m|min|h|d|days?|hours?|minutes|seconds)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Span();

    [GeneratedRegex(@"@(localhost|127\.0\.0\.1|db|postgres|postgresql|database|[a-z]+-?db)[:/]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Near();
}
