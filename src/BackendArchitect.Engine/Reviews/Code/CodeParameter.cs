namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>A parameter of a function.</summary>
/// <param name="Type">Its type as written, attributes and annotations before it included; empty where none is.</param>
internal sealed record CodeParameter(string Name, string Type)
{
    /// <summary>Reads the parameters of a function of a file.</summary>
    public static Func<CodeBlock, IEnumerable<CodeParameter>> Of(CodeFile file) => function => Of(file, function);

    public static IEnumerable<CodeParameter> Of(CodeFile file, CodeBlock function)
    {
        foreach (var (start, last) in file.Tokens.Split(function.Parameters.Start, function.Parameters.End, withAngles: true).Take(40))
        {
            var end = Until(file, start, last, "=");
            var colon = Until(file, start, end, ":");
            if (file.Language is CodeLanguage.CSharp or CodeLanguage.Java or CodeLanguage.Php)
            {
                yield return new CodeParameter(file.Tokens[end - 1].Text, file.Source(start, end - 1).ToString());
            }
            else if (file.Language == CodeLanguage.Go)
            {
                yield return new CodeParameter(file.Tokens[start].Text, file.Source(start + 1, end).ToString());
            }
            else
            {
                // Name before the colon; decorators before the name belong to the type.
                var name = colon - 1;
                name -= file.Tokens[name].Is("?") ? 1 : 0;
                yield return new CodeParameter(file.Tokens[name].Text, string.Concat(file.Source(start, name), " ", file.Source(colon + 1, end)).Trim());
            }
        }
    }

    private static int Until(CodeFile file, int start, int end, string sign)
    {
        for (var at = start; at < end; at++)
        {
            if (file.Tokens[at].Is(sign))
            {
                return at;
            }

            at = file.Tokens.Match(at) is var close && close > at && close < end ? close : at;
        }

        return end;
    }
}
