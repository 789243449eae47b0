using BackendArchitect.Engine.Reviews.Idl;

namespace BackendArchitect.Engine.Reviews.Proto;

/// <summary>A message or an enum.</summary>
/// <param name="Path">With the messages around it: <c>Order.Line</c>.</param>
internal sealed record ProtoBlock(IdlToken Name, string Path)
{
    /// <summary>Fields, or the values of an enum.</summary>
    public List<ProtoField> Fields { get; } = [];

    public List<(long From, long To)> ReservedNumbers { get; } = [];

    public HashSet<string> ReservedNames { get; } = new(StringComparer.Ordinal);
}
