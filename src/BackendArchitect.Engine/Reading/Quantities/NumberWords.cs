using System.Collections.Frozen;

namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>Numbers as words, and the multipliers that may follow a number.</summary>
internal static class NumberWords
{
    public static readonly FrozenDictionary<string, double> Small = new Dictionary<string, double>
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7,
        ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14,
        ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20,
        ["thirty"] = 30, ["forty"] = 40, ["fourty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
        ["dozen"] = 12, ["couple"] = 2, ["pair"] = 2,
    }.ToFrozenDictionary();

    /// <summary>Multipliers that may stand apart from the number.</summary>
    public static readonly FrozenDictionary<string, double> Multipliers = new Dictionary<string, double>
    {
        ["k"] = 1e3, ["thousand"] = 1e3, ["thousands"] = 1e3, ["grand"] = 1e3, ["tsd"] = 1e3, ["hundred"] = 1e2, ["dozen"] = 12,
        ["million"] = 1e6, ["millions"] = 1e6, ["mil"] = 1e6, ["mill"] = 1e6, ["mio"] = 1e6, ["mn"] = 1e6, ["mln"] = 1e6, ["m"] = 1e6, ["mm"] = 1e6, ["kk"] = 1e6,
        ["billion"] = 1e9, ["bn"] = 1e9, ["b"] = 1e9, ["trillion"] = 1e12,
        ["lakh"] = 1e5, ["lakhs"] = 1e5, ["lac"] = 1e5, ["lacs"] = 1e5, ["crore"] = 1e7, ["crores"] = 1e7, ["cr"] = 1e7,
    }.ToFrozenDictionary();

    /// <summary>Multipliers that are a letter or two and count only when written close to a number in digits.</summary>
    public static readonly FrozenSet<string> Short = FrozenSet.Create("k", "m", "b", "mm", "kk", "cr", "mn", "bn");

    /// <summary>Words after which a number is a name or a version, never an amount: "HTTP 500", "option 2".</summary>
    public static readonly FrozenSet<string> Labels = FrozenSet.Create(
        "http", "https", "error", "status", "code", "iso", "soc", "option", "options", "step", "adr", "version", "v", "port", "rfc", "phase", "tier",
        "layer", "level", "oauth", "oauth2", "tls", "ssl", "top", "section", "page", "chapter", "part", "article", "line", "ticket", "issue", "q1", "q2",
        "q3", "q4", "type", "sha", "utf", "ipv", "web", "web3", "industry", "gen", "generation", "pci", "dss", "sprint", "milestone", "no.", "nr",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");
}
