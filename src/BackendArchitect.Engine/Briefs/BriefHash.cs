using System.Security.Cryptography;
using System.Text;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Engine.Briefs;

/// <summary>Names a brief by its content: the same facts have the same hash, whoever said them in whatever message.</summary>
public static class BriefHash
{
    private const char Separator = '\u001f';

    /// <returns>64 lower-case hex digits.</returns>
    public static string Of(Ledger brief) => Of(brief, []);

    /// <summary>The same, with the decisions that stood when the design was made.</summary>
    public static string Of(Ledger brief, IReadOnlyList<StandingDecision> standing)
    {
        var text = new StringBuilder();
        foreach (var fact in brief.Facts)
        {
            text.AppendJoin(Separator, fact.Id, fact.Value, fact.Unit, fact.Kind, fact.Words).Append('\n');
        }

        foreach (var record in standing.Where(record => record.Binds || record.Bans))
        {
            text.AppendJoin(Separator, record.Bans ? [record.Id, record.Subject, record.Status] : (string[])[record.Id, record.Subject]).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
