namespace BackendArchitect.Engine.Briefs;

/// <summary>What the asker wants done. <see cref="Unclear"/> is answered with a choice, never with a guess.</summary>
public enum Job
{
    Unclear,
    Design,
    Migrate,
    Diagnose,
    Compare,
    Review,
    Advise,
    Decide,
    Manage,
}
