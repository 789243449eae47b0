namespace BackendArchitect.Conversation.Tests.Guest.Redaction;

/// <summary>Texts with something private in them. Keys are put together here: in no file stands one that a scanner would take for real.</summary>
internal static class Planted
{
    public const string Pem = "-----BEGIN RSA PRIVATE KEY" + "-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7\nVJTUt9Us8cKjMzEfYyjiWA4R4/M2bS1GB4t7NXp98C3SC6dVMvDu\n-----END RSA PRIVATE KEY" + "-----";

    public static readonly IReadOnlyDictionary<string, string> Keys = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AWS"] = "AKIA" + "2E0A8F3B244C9986",
        ["AWSSECRET"] = "kJ8x/Qw2Zr5T" + "vB9nM4cL7pHd+Gf1sYa3EuR6oWi",
        ["GITHUB"] = "ghp_" + "16C7e42F292c6912E7710c838347Ae178B4a",
        ["GITLAB"] = "glpat-" + "x7Kq2mN9pR4sT6vW8yZ1",
        ["SLACK"] = "xoxb-" + "263594206564-2343594206574-FGqddMF8t08v8N7Oq4i57vs1",
        ["STRIPE"] = "sk_" + "live_51Hc0Zx9QmT7vLp3RnKj8WyBd",
        ["OPENAI"] = "sk-" + "proj-Xk29sLmQpv7Tz4RbNw8YcJd3Fh6Gu1Ae",
        ["ANTHROPIC"] = "sk-" + "ant-api03-Zk29sLmQpv7Tz4RbNw8YcJd3Fh6Gu1AeOi5",
        ["GOOGLE"] = "AIza" + "SyD9x7Kq2mN9pR4sT6vW8yZ1bC3dE5fG7hI",
        ["JWT"] = "eyJ" + "hbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U",
        ["HEX"] = "9f86d081884c7d65" + "9a2feaa0c55ad015",
        ["BASIC"] = "YWRtaW46VHIwdWI0" + "ZG9yMw==",
        ["B64"] = "Eby8vdM02xNOcqFl" + "qUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq==",
        ["SIG"] = "pQ7x2mN9pR4sT6vW8yZ1" + "bC3dE5fG7hIjK%3D",
        ["NPM"] = "npm_" + "x7Kq2mN9pR4sT6vW8yZ1bC3dE5fG7hI9jK1l",
        ["HF"] = "hf_" + "x7Kq2mN9pR4sT6vW8yZ1bC3dE5fG7hI9jK",
        ["TELEGRAM"] = "482916305" + ":AAx7Kq2mN9pR4sT6vW8yZ1bC3dE5fG7hI9j",
        ["SENDGRID"] = "SG." + "x7Kq2mN9pR4sT6vW8yZ1bC.3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5zA7bC9dE1f",
        ["PEM"] = Pem,
    };

    public static IEnumerable<(string Text, string[] Leaks)> All() =>
        from line in Lines("planted.txt")
        let parts = line.Split(" => ")
        select (Filled(parts[0]), parts[1].Split(" | ").Select(Filled).ToArray());

    public static IEnumerable<string> Ordinary() => Lines("ordinary.txt");

    private static IEnumerable<string> Lines(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Guest", "Redaction", name)).Where(line => line.Length > 0 && line[0] != '#');

    private static string Filled(string text) => Keys.Aggregate(text, (filled, key) => filled.Replace($"{{{key.Key}}}", key.Value, StringComparison.Ordinal)).Replace("\\n", "\n", StringComparison.Ordinal);
}
