namespace BackendArchitect.Engine.Knowledge;

/// <param name="Move">retain, retire, rehost, relocate, replatform, repurchase or refactor.</param>
public sealed record SystemMoveTemplate(string Subject, string Move, string? When, string Because);
