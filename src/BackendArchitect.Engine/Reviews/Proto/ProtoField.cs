using BackendArchitect.Engine.Reviews.Idl;

namespace BackendArchitect.Engine.Reviews.Proto;

/// <param name="At">Where its number stands.</param>
/// <param name="Label">optional, repeated, required, or empty.</param>
internal sealed record ProtoField(IdlToken Name, IdlToken Type, IdlToken At, long Number, string Label);
