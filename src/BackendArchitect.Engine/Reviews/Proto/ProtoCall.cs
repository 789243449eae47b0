using BackendArchitect.Engine.Reviews.Idl;

namespace BackendArchitect.Engine.Reviews.Proto;

/// <param name="Asked">Name of the request's type.</param>
/// <param name="Streams">Whether requests come in a stream.</param>
internal sealed record ProtoCall(string Service, IdlToken Name, string Asked, bool Streams, string Answered);
