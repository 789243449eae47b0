namespace BackendArchitect.Engine.Rules.Conditions;

/// <summary>What kind of value a name of the condition language holds.</summary>
public enum VariableType
{
    Number,
    Text,

    /// <summary>True or false: the result of a comparison.</summary>
    Flag,

    /// <summary>A set of words.</summary>
    Many,
}
