namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>What a block is.</summary>
internal enum BlockKind
{
    Other,

    /// <summary>A class, struct, module, interface or the like.</summary>
    Class,

    /// <summary>A function with a name.</summary>
    Function,

    /// <summary>A function without one: arrow, closure, block of a call.</summary>
    Lambda,

    /// <summary>Runs once an element or while a condition holds; the lambda of <c>forEach</c> too.</summary>
    Loop,
    Condition,
    Try,
    Catch,
    Finally,
}
