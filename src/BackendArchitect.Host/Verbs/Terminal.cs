namespace BackendArchitect.Host.Verbs;

/// <summary>Where a verb reads and writes; a test gives its own.</summary>
internal sealed record Terminal(TextReader In, TextWriter Out, TextWriter Error)
{
    public const int Done = 0;
    public const int Unusable = 2;

    public static Terminal Standard => new(Console.In, Console.Out, Console.Error);

    /// <summary>One line that says what is wrong and what to do.</summary>
    /// <returns>The exit code for unusable input.</returns>
    public async Task<int> RefuseAsync(string line)
    {
        await Error.WriteLineAsync(line.ReplaceLineEndings(" "));
        return Unusable;
    }

    /// <summary>The text itself, or for <c>-</c> all of the standard input, one character beyond the limit at most.</summary>
    public async Task<string> TextAsync(string? given, int limit)
    {
        if (given != "-")
        {
            return given ?? "";
        }

        var buffer = new char[limit + 1];
        var length = await In.ReadBlockAsync(buffer);
        return new string(buffer, 0, length);
    }
}
