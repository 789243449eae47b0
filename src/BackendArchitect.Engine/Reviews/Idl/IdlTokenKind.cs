namespace BackendArchitect.Engine.Reviews.Idl;

internal enum IdlTokenKind
{
    Name,
    Number,
    Text,
    Sign,
    End,
}
