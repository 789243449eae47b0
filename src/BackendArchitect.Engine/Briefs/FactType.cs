namespace BackendArchitect.Engine.Briefs;

/// <summary>Which shape of <see cref="FactValue"/> a fact takes.</summary>
public enum FactType
{
    Number,
    Choice,
    Many,
}
