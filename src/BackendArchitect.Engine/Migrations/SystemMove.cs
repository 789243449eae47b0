namespace BackendArchitect.Engine.Migrations;

/// <summary>What becomes of a part that is moved as a whole.</summary>
/// <param name="Move">retain, retire, rehost, relocate, replatform, repurchase or refactor.</param>
public sealed record SystemMove(string Subject, string Move, string Because);
