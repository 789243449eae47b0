namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>A call.</summary>
/// <param name="Name">Last part of what is called: <c>findOne</c>.</param>
/// <param name="Target">What stands before it, dotted, calls as <c>()</c>: <c>db.collection()</c>; empty where nothing does.</param>
/// <param name="At">Token of the name.</param>
/// <param name="First">First token of the chain.</param>
/// <param name="End">Token after the call.</param>
internal sealed record CodeCall(string Name, string Target, int At, int First, int End, IReadOnlyList<CodeArgument> Arguments)
{
    /// <summary>Whether it makes an object: <c>new Pool()</c>.</summary>
    public bool IsNew { get; init; }

    /// <summary><c>db.collection().findOne</c></summary>
    public string Path => Target.Length == 0 ? Name : $"{Target}.{Name}";

    /// <summary>Last part of the target: <c>collection()</c>.</summary>
    public string Owner => Target[(Target.LastIndexOf('.') + 1)..];

    public CodeArgument? Named(params ReadOnlySpan<string> names)
    {
        foreach (var argument in Arguments)
        {
            if (names.Contains(argument.Name))
            {
                return argument;
            }
        }

        return null;
    }
}
