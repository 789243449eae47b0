namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>Cuts names into their words.</summary>
internal static class Names
{
    /// <summary><c>userPassword</c>, <c>USER_PASSWORD</c>, <c>user-password</c> → user, password.</summary>
    public static List<string> Words(string name)
    {
        var (words, from) = (new List<string>(), 0);
        for (var at = 0; at <= name.Length; at++)
        {
            var ends = at == name.Length || !char.IsLetterOrDigit(name[at]);
            if (ends || (at > from && char.IsUpper(name[at]) && (!char.IsUpper(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1])))))
            {
                if (at > from)
                {
                    words.Add(name[from..at].ToLowerInvariant());
                }

                from = ends ? at + 1 : at;
            }
        }

        return words;
    }

    /// <summary>Whether a name ends in one of some words: <c>DB_PASSWORD</c> in password.</summary>
    public static bool EndsIn(string name, params ReadOnlySpan<string> words) => Words(name) is [.., var last] && words.Contains(last);
}
