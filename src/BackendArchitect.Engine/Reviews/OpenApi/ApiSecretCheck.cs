using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.OpenApi;

/// <summary>What must not travel or show: O04 secrets in addresses, O16 secrets in answers, O19 addresses a caller may choose.</summary>
internal static class ApiSecretCheck
{
    private static readonly HashSet<string> Credentials =
        ["password", "passwd", "pwd", "secret", "clientsecret", "apikey", "apisecret", "accesstoken", "authtoken", "bearertoken", "refreshtoken", "jwt", "sessionid", "sessiontoken", "token", "privatekey", "key", "ssn", "cardnumber", "cvv", "pan"];

    /// <summary>Short words that are credentials in a query and harmless in a path, where they name things.</summary>
    private static readonly HashSet<string> OnlyInQueries = ["token", "key", "pan"];

    private static readonly HashSet<string> NeverShown =
        ["password", "passwd", "pwd", "passwordhash", "hashedpassword", "encryptedpassword", "passwordsalt", "ssn", "socialsecuritynumber", "cvv", "cvc", "cvv2", "securitycode", "cardnumber", "pan", "privatekey"];

    private static readonly HashSet<string> Fetched = ["callbackurl", "callbackuri", "webhookurl", "webhookuri", "webhook", "notifyurl", "notificationurl", "hookurl", "targeturl", "jdbcurl", "jdbc", "feedurl", "importurl", "fetchurl", "proxyurl"];

    public static IEnumerable<Remark> Of(ApiFile api) => [.. Addresses(api), .. Answers(api), .. Choices(api)];

    private static IEnumerable<Remark> Addresses(ApiFile api)
    {
        foreach (var scheme in api.Schemes.Where(scheme => scheme.Value["type"]?.Text == "apiKey" && scheme.Value["in"]?.Text == "query"))
        {
            var place = scheme.Value["in"]!;
            yield return Remark(api, "O04", place, scheme.Value["name"]?.Text ?? scheme.Name) with { Evidence = api.File.Quote(place.Line) };
        }

        foreach (var parameter in api.Operations.SelectMany(call => call.Parameters).Distinct())
        {
            var name = Plain(parameter["name"]?.Text);
            var where = parameter["in"]?.Text;
            if (Credentials.Contains(name) && name != "key" && (where == "query" || (where == "path" && !OnlyInQueries.Contains(name))))
            {
                yield return Remark(api, "O04", parameter["name"]!, parameter["name"]!.Text!);
            }
        }
    }

    private static Remark[] Answers(ApiFile api)
    {
        var walk = new SchemaWalk(api);
        return api.Operations.SelectMany(call => call.Successes).SelectMany(response => api.SchemasOf(response.Value)).SelectMany(schema => walk.Properties(schema))
            .Where(property => NeverShown.Contains(Plain(property.Entry.Name)) && property.Schema["writeOnly"]?.IsTrue != true && property.Entry.Value["writeOnly"]?.IsTrue != true && !IsHidden(property.Schema))
            .Select(property => Remark(api, "O16", property.Entry.Key, property.Entry.Name))
            .ToArray();
    }

    private static Remark[] Choices(ApiFile api)
    {
        var walk = new SchemaWalk(api);
        return api.Operations.Where(call => call.Writes).SelectMany(call => call.Sent).SelectMany(schema => walk.Properties(schema))
            .Where(property => Fetched.Contains(Plain(property.Entry.Name)) && property.Schema["enum"] is null && property.Schema["type"]?.Text is null or "string")
            .Select(property => Remark(api, "O19", property.Entry.Key, property.Entry.Name))
            .ToArray();
    }

    /// <summary>Masked, or a truth about it: not the thing itself.</summary>
    private static bool IsHidden(DataNode schema) =>
        schema["type"]?.Text is "boolean" or "object" || new[] { schema["example"]?.Text, schema["description"]?.Text, schema["pattern"]?.Text }.Any(text =>
            text is not null && (text.Contains("**", StringComparison.Ordinal) || text.Contains("xxxx", StringComparison.OrdinalIgnoreCase) || text.Contains("mask", StringComparison.OrdinalIgnoreCase) || text.Contains("redact", StringComparison.OrdinalIgnoreCase)));

    private static Remark Remark(ApiFile api, string rule, DataNode at, string name) => new(rule, at.At(api.File.Path), api.File.Quote(at.Line)) { Words = new Dictionary<string, string> { ["name"] = name } };

    private static string Plain(string? name) => new([.. (name ?? "").Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
