namespace BackendArchitect.Engine.Reviews.OpenApi;

/// <summary>Who may call what, and over which wire: O01, O02, O03, O05, O22, O23.</summary>
internal static class ApiSecurityCheck
{
    /// <summary>Words of paths that anybody must be able to call.</summary>
    private static readonly HashSet<string> Open = new(StringComparer.OrdinalIgnoreCase)
    {
        "login", "signin", "sign-in", "signup", "sign-up", "register", "registration", "registrations", "token", "tokens", "oauth", "oauth2", "auth", "authenticate", "authorize", "session", "sessions",
        "password", "passwords", "forgot-password", "reset-password", "password-reset", "confirm", "confirmation", "verify", "health", "healthz", "livez", "readyz", "ready", "ping", "status", "version", "metrics",
        "webhook", "webhooks", "callback", "callbacks", ".well-known", "jwks", "openapi", "docs", "public", "logout", "refresh", "info",
    };

    public static IEnumerable<Remark> Of(ApiFile api)
    {
        if (api.Root["swagger"] is { } swagger)
        {
            yield return new Remark("O22", swagger.At(api.File.Path), api.File.Quote(swagger.Line));
        }

        foreach (var remark in Calls(api).Concat(Wires(api)).Concat(Schemes(api)))
        {
            yield return remark;
        }
    }

    private static IEnumerable<Remark> Calls(ApiFile api)
    {
        var asks = api.Operations.Where(call => call.IsSecured).ToArray();
        if (api.Schemes.Count == 0 && asks.Length == 0)
        {
            var head = api.Root["openapi"] ?? api.Root["swagger"]!;
            return api.Operations.Any(call => call.Writes) ? [new Remark("O23", head.At(api.File.Path), api.File.Quote(head.Line))] : [];
        }

        return asks.Length == 0 && api.Root["security"] is null && api.Operations.All(call => call.Node["security"] is null)
            ? [new Remark("O24", api.Schemes[0].Key.At(api.File.Path), api.Schemes[0].Name) { Words = Words("scheme", api.Schemes[0].Name) }]
            : api.Operations
                .Where(call => !call.IsSecured && !call.IsDeclaredPublic && !call.Segments.Any(Open.Contains) && call.Method is not ("options" or "head"))
                .Select(call => new Remark(call.Writes ? "O01" : "O02", call.Place, api.File.Quote(call.Key.Line)) { Words = Words("operation", call.Title) });
    }

    private static IEnumerable<Remark> Wires(ApiFile api)
    {
        foreach (var url in (api.Root["servers"]?.All ?? []).Select(server => server["url"]).Where(url => IsPlain(url?.Text)))
        {
            yield return new Remark("O03", url!.At(api.File.Path), url.Text!)
            {
                Words = Words("url", url.Text!),
                Fix = api.File.Lines[url.Line - 1].IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at ? [Edit.Insert(url.Line, at + 5, "s")] : null,
            };
        }

        var schemes = api.Root["schemes"];
        if (schemes is not null && schemes.All.Any(scheme => scheme.Text == "http") && IsPlain($"http://{api.Root["host"]?.Text ?? "example.org"}"))
        {
            var plain = schemes.All.First(scheme => scheme.Text == "http");
            yield return new Remark("O03", plain.At(api.File.Path), api.File.Quote(plain.Line)) { Words = Words("url", $"http://{api.Root["host"]?.Text}") };
        }
    }

    /// <summary>Over the open network: no address of this machine, and no name that only exists inside one.</summary>
    private static bool IsPlain(string? url)
    {
        if (url?.StartsWith("http://", StringComparison.OrdinalIgnoreCase) != true)
        {
            return false;
        }

        var host = url[7..].Split('/', ':', '?')[0].ToLowerInvariant();
        return host.Contains('.', StringComparison.Ordinal) && !host.StartsWith("127.", StringComparison.Ordinal) && host != "0.0.0.0" && !host.StartsWith("10.", StringComparison.Ordinal)
            && !host.StartsWith("192.168.", StringComparison.Ordinal) && !host.EndsWith(".local", StringComparison.Ordinal) && !host.EndsWith(".localhost", StringComparison.Ordinal)
            && !host.EndsWith(".internal", StringComparison.Ordinal) && !host.EndsWith(".svc.cluster", StringComparison.Ordinal) && !host.Contains('{', StringComparison.Ordinal);
    }

    private static IEnumerable<Remark> Schemes(ApiFile api)
    {
        foreach (var scheme in api.Schemes)
        {
            var type = scheme.Value["type"]?.Text;
            var weak = type == "basic" || (type == "http" && string.Equals(scheme.Value["scheme"]?.Text, "basic", StringComparison.OrdinalIgnoreCase)) ? "HTTP basic"
                : type == "oauth2" && (scheme.Value["flow"]?.Text == "implicit" || scheme.Value["flows"]?["implicit"] is not null) ? "the implicit flow"
                : type == "oauth2" && (scheme.Value["flow"]?.Text == "password" || scheme.Value["flows"]?["password"] is not null) ? "the password flow"
                : null;
            if (weak is not null)
            {
                yield return new Remark("O05", scheme.Key.At(api.File.Path), api.File.Quote(scheme.Key.Line)) { Words = new Dictionary<string, string> { ["scheme"] = scheme.Name, ["weak"] = weak } };
            }
        }
    }

    private static Dictionary<string, string> Words(string name, string value) => new() { [name] = value };
}
