namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>The tokens of one statement, its end mark left out.</summary>
/// <param name="IsRollback">Whether it only runs when the migration is taken back.</param>
/// <param name="IsClosed">False where the file ends before the statement does.</param>
internal sealed record SqlChunk(SqlToken[] Tokens, bool IsRollback, bool IsClosed);
