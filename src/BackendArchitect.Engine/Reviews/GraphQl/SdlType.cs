using BackendArchitect.Engine.Reviews.Idl;

namespace BackendArchitect.Engine.Reviews.GraphQl;

/// <summary>A type of a GraphQL schema.</summary>
/// <param name="Kind">type, interface, input, enum, union or scalar.</param>
/// <param name="Uses">Names of the interfaces it implements, or of the members of a union.</param>
/// <param name="Values">Of an enum.</param>
internal sealed record SdlType(string Kind, IdlToken Name, bool IsDescribed, bool IsExtension, IReadOnlyList<IdlToken> Uses, IReadOnlyList<SdlField> Fields, IReadOnlyList<IdlToken> Values);
