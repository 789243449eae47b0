namespace BackendArchitect.Engine.Decisions;

/// <summary>Which way a fact is turned.</summary>
public enum FlipDirection
{
    /// <summary>A larger number.</summary>
    Up,

    /// <summary>A smaller number.</summary>
    Down,

    /// <summary>Another word, or one word more or less in a set.</summary>
    Other,
}
