using BackendArchitect.Engine.Reviews.Idl;

namespace BackendArchitect.Engine.Reviews.GraphQl;

/// <summary>A field, an argument or a field of an input.</summary>
/// <param name="Type">Name of the innermost type.</param>
/// <param name="IsList">Whether a list of it is answered.</param>
/// <param name="IsRequired">Whether the whole may not be null.</param>
/// <param name="Deprecated">The directive, where it gives no reason.</param>
internal sealed record SdlField(IdlToken Name, IdlToken Type, bool IsList, bool IsRequired, bool HasDefault, IReadOnlyList<SdlField> Arguments, IdlToken? Deprecated);
