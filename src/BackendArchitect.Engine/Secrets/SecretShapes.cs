using System.Buffers;

namespace BackendArchitect.Engine.Secrets;

/// <summary>The one list of secrets that are told by their form: what a review finds in a file and what is masked in a message are the same.</summary>
public static class SecretShapes
{
    public const string PrivateKey = "private key";

    /// <summary>Forms as their issuers document them, and as scanners of repositories look for them.</summary>
    public static IReadOnlyList<SecretShape> All { get; } =
    [
        new("AWS key", "an AWS access key", ["AKIA", "ASIA"], @"A[KS]IA[0-9A-Z]{16}\b", "AKIA" + "Q4MASKED7ZW5RT2K") { NeedsDigits = false },
        new("GitHub token", "a GitHub token", ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"], @"gh[pousr]_[A-Za-z0-9]{36,}", "ghp_" + "m4sk3dQ7wE5rT2yU8iO1pA6sD3fG9hJ0kLzXc"),
        new("GitHub token", "a GitHub token", ["github_pat_"], @"github_pat_[A-Za-z0-9_]{60,}", "gith" + "ub_pat_11M4SK3DQ7wE5rT2yU8iO1_pA6sD3fG9hJ0kLzXcVbNmQwErTyUiOpAsDfGh"),
        new("GitLab token", "a GitLab token", ["glpat-"], @"glpat-[\w-]{20,}", "glpa" + "t-m4sk3dQ7wE5rT2yU8iO1"),
        new("Stripe key", "a live Stripe key", ["sk_live_", "rk_live_"], @"[rs]k_live_[A-Za-z0-9]{20,}", "sk_l" + "ive_m4sk3dQ7wE5rT2yU8iO1pA6s"),
        new("Stripe test key", "a Stripe test key", ["sk_test_", "rk_test_", "whsec_"], @"(?:[rs]k_test_|whsec_)[A-Za-z0-9]{20,}", "sk_t" + "est_m4sk3dQ7wE5rT2yU8iO1pA6s") { IsReviewed = false },
        new("Slack token", "a Slack token", ["xox"], @"xox[abprs]-\d{6,}-[\w-]{20,}", "xoxb" + "-482916305-m4sk3dQ7wE5rT2yU8iO1pA6s"),
        new("Slack token", "a Slack token", ["xox", "xapp-", "xwfp-"], @"(?:xox[a-z](?:\.xox[a-z])?|xapp|xwfp)-[\w-]{10,}", "xapp" + "-1-A04M4SK3D-482916305-m4sk3dq7we5rt2yu8") { IsReviewed = false },
        new("Slack webhook", "a Slack webhook", ["https://hooks.slack.com/"], @"https://hooks\.slack\.com/(?:services|workflows|triggers)/[\w/]{20,}", "https://hooks.slack.com/" + "services/T04M4SK3D/B04M4SK3D/m4sk3dQ7wE5rT2yU8iO1pA6s") { IsReviewed = false },
        new("Google API key", "a Google API key", ["AIza"], @"AIza[\w-]{35}", "AIza" + "M4sk3dQ7wE5rT2yU8iO1pA6sD3fG9hJ0kLz"),
        new("Google token", "a Google token", ["GOCSPX-", "ya29."], @"(?:GOCSPX-[\w-]{20,}|ya29\.[\w.-]{20,})", "GOCS" + "PX-m4sk3dQ7wE5rT2yU8iO1pA6sD3fG") { IsReviewed = false },
        new("SendGrid key", "a SendGrid key", ["SG."], @"SG\.[\w-]{20,24}\.[\w-]{39,50}", "SG.m" + "4sk3dQ7wE5rT2yU8iO1pA.6sD3fG9hJ0kLzXcVbNm4sk3dQ7wE5rT2yU8iO1pA6sD"),
        new("Anthropic key", "a model provider's key", ["sk-ant-"], @"sk-ant-[\w-]{16,}", "sk-a" + "nt-m4sk3dQ7wE5rT2yU8iO1pA6sD3fG9hJ0kLzXc"),
        new("OpenAI key", "a model provider's key", ["sk-"], @"sk-(?:proj-|svcacct-|admin-)?[\w-]{20,}", "sk-p" + "roj-m4sk3dQ7wE5rT2yU8iO1pA6sD3fG9hJ0kLzXc"),
        new("npm token", "an npm token", ["npm_"], @"npm_[A-Za-z0-9]{36}\b", "npm_" + "m4sk3dQ7wE5rT2yU8iO1pA6sD3fG9hJ0kLzX"),
        new("PyPI token", "a PyPI token", ["pypi-"], @"pypi-[\w-]{50,}", "pypi" + "-AgEIcHlwaS5vcmcCJm4sk3dQ7wE5rT2yU8iO1pA6sD3fG9hJ0kLzXcVb") { IsReviewed = false },
        new("Hugging Face token", "a Hugging Face token", ["hf_"], @"hf_[A-Za-z0-9]{30,}", "hf_m" + "4sk3dQ7wE5rT2yU8iO1pA6sD3fG9hJ0kLz") { IsReviewed = false },
        new("DigitalOcean token", "a DigitalOcean token", ["dop_v1_", "doo_v1_"], @"do[op]_v1_[a-f0-9]{40,}", "dop_" + "v1_4a5ced0f1b2a3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f7081") { IsReviewed = false },
        new("Shopify token", "a Shopify token", ["shpat_", "shpss_", "shpca_", "shppa_"], @"shp(?:at|ss|ca|pa)_[a-fA-F0-9]{32}", "shpa" + "t_4a5ced0f1b2a3c4d5e6f708192a3b4c5") { IsReviewed = false },
        new("Twilio key", "a Twilio key", ["SK"], @"SK[a-f0-9]{32}\b", "SK4a" + "5ced0f1b2a3c4d5e6f708192a3b4c5") { IsReviewed = false },
        new("Mailgun key", "a Mailgun key", ["key-"], @"key-[a-f0-9]{32}\b", "key-" + "4a5ced0f1b2a3c4d5e6f708192a3b4c5") { IsReviewed = false },
        new("Databricks token", "a Databricks token", ["dapi"], @"dapi[a-f0-9]{32}\b", "dapi" + "4a5ced0f1b2a3c4d5e6f708192a3b4c5") { IsReviewed = false },
        new("Vault token", "a Vault token", ["hvs.", "hvb."], @"hv[sb]\.[\w-]{20,}", "hvs." + "m4sk3dQ7wE5rT2yU8iO1pA6s") { IsReviewed = false },
        new("Atlassian token", "an Atlassian token", ["ATATT3"], @"ATATT3[\w=-]{40,}", "ATAT" + "T3m4sk3dQ7wE5rT2yU8iO1pA6sD3fG9hJ0kLzXcVbNm4sk3d") { IsReviewed = false },
        new("Grafana token", "a Grafana token", ["glsa_", "glc_"], @"gl(?:sa|c)_[\w=+/]{32,}", "glsa" + "_m4sk3dQ7wE5rT2yU8iO1pA6sD3fG9hJ0") { IsReviewed = false },
        new("New Relic key", "a New Relic key", ["NRAK-"], @"NRAK-[A-Z0-9]{27}", "NRAK" + "-M4SK3DQ7WE5RT2YU8IO1PA6SD3F") { IsReviewed = false },
        new("Linear key", "a Linear key", ["lin_api_"], @"lin_api_[A-Za-z0-9]{32,}", "lin_" + "api_m4sk3dQ7wE5rT2yU8iO1pA6sD3fG9hJ0") { IsReviewed = false },
        new("age key", "an age key", ["AGE-SECRET-KEY-1"], @"AGE-SECRET-KEY-1[A-Z0-9]{40,}", "AGE-" + "SECRET-KEY-1M4SK3DQ7WE5RT2YU8IO1PA6SD3FG9HJ0KLZXCVBNM4SK3DQ7") { IsReviewed = false },
        new("Telegram token", "a Telegram token", [":AA"], @"\d{8,10}:AA[\w-]{33}", "4829" + "16305:AAm4sk3dQ7wE5rT2yU8iO1pA6sD3fG9hJ0k") { IsReviewed = false },
        new("JWT", "a signed token", ["eyJ"], @"eyJ[\w-]{6,}\.eyJ[\w-]{6,}(?:\.[\w-]*){0,3}", "eyJt" + "NHNrM2QiOjF9.eyJtNHNrM2QiOjF9.m4sk3dQ7wE5rT2yU8iO1pA6sD3fG9hJ0kLzXcVbNm4s") { NeedsDigits = false, IsReviewed = false },
    ];

    private static readonly SearchValues<string> Begins = SearchValues.Create([.. All.SelectMany(shape => shape.Begins).Distinct()], StringComparison.Ordinal);

    /// <summary>Those that may be in a text, at the price of one look at it.</summary>
    internal static IEnumerable<SecretShape> PossibleIn(string text) => text.AsSpan().ContainsAny(Begins) ? All.Where(shape => shape.IsPossibleIn(text)) : [];

    /// <summary>What somebody issued, told by its form from the first to the last letter; null where it is nothing of the kind.</summary>
    public static SecretShape? Of(string text) => All.FirstOrDefault(shape => shape.IsReviewed && shape.IsWhole(text));

    /// <summary>By kind, what takes the place of a masked secret; also of kinds that are told by the name they are given to.</summary>
    internal static IReadOnlyDictionary<string, string> StandIns { get; } = All.Reverse().Select(shape => (Kind: shape.Kind, Value: shape.StandIn))
        .Concat<(string Kind, string Value)>([("AWS secret key", "wJm4" + "sk3dQ7wE5rT2yU8iO1pA6sD3fG9hJ0kLzXcV"), (PrivateKey, "-----BEGIN " + "PRIVATE KEY-----\\nMIIm4sk3d\\n-----END PRIVATE KEY-----"),
            ("password", "M4sk3d!Qz8pW"), ("API key", "m4sk3dQ7wE5rT2yU8iO1pA6s"), ("token", "m4sk3dQ7wE5rT2yU8iO1pA6s"), ("secret", "m4sk3dQ7wE5rT2yU8iO1pA6s"),
            ("bearer token", "m4sk3dQ7wE5rT2yU8iO1pA6s"), ("basic credentials", "bTRzazNkOlE3d0U1clQyeVU4aU8x"), ("card number", "4929 8214 0756 3318"), ("IBAN", "DE89370400440532013000"), ("signature", "m4sk3dQ7wE5rT2yU8iO1pA6s")])
        .GroupBy(known => known.Kind, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.Ordinal);
}
