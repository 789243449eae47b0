using System.Security.Cryptography;
using System.Text;

namespace BackendArchitect.Host.Llm.Prompts;

/// <summary>The marker around untrusted text in a prompt. It depends on all of the text, so that nobody can write its end into what they send.</summary>
public static class Fence
{
    internal const string Name = "fence";

    private const int Shown = 12;

    /// <returns>A marker that is in none of the texts; the same for the same texts.</returns>
    public static string Around(IEnumerable<string> texts)
    {
        var all = string.Join('\0', texts);
        for (var round = 0; ; round++)
        {
            var marker = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{round}\0{all}")))[..Shown];
            if (!all.Contains(marker, StringComparison.OrdinalIgnoreCase))
            {
                return marker;
            }
        }
    }
}
