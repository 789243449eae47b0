using BackendArchitect.Engine.Knowledge;
using Npgsql;

namespace BackendArchitect.Deliverables.Tests.Schemas;

/// <summary>The snippets of the catalogue, read by the programs that would run them.</summary>
public sealed class SnippetTests(TemporaryPostgres postgres) : IClassFixture<TemporaryPostgres>
{
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    /// <summary>The tables are not there; only what the parser refuses counts.</summary>
    [NeedsFact("postgresql")]
    public async Task K8_PostgreSQL_finds_no_syntax_error_in_any_snippet()
    {
        await using var connection = await postgres.OpenAsync("snippets");
        foreach (var topic in Knowledge.Topics.Where(topic => topic.Snippet?.Language == "sql"))
        {
            var error = await SyntaxErrorAsync(connection, topic.Snippet!.Code);
            Assert.True(error is null, $"{topic.Id}: {error}");
        }
    }

    [NeedsFact("postgresql")]
    public async Task PostgreSQL_finds_a_syntax_error_where_there_is_one()
    {
        await using var connection = await postgres.OpenAsync("broken");

        Assert.NotNull(await SyntaxErrorAsync(connection, "SELECT id FORM orders WHERE;"));
    }

    [NeedsFact("node")]
    public async Task K8_Node_parses_every_script()
    {
        using var folder = new ScratchFolder();
        foreach (var topic in Knowledge.Topics.Where(topic => topic.Snippet?.Language == "js"))
        {
            var path = folder.Write($"{topic.Id}.mjs", topic.Snippet!.Code);
            var (code, said) = await RequiredProgram.RunAsync("node", "--check", path);
            Assert.True(code == 0, $"{topic.Id}: {said}");
        }
    }

    private static async Task<string?> SyntaxErrorAsync(NpgsqlConnection connection, string sql)
    {
        var plain = string.Join('\n', sql.Split('\n').Select(line => line.Split("--")[0]));
        var statements = plain.Contains("$$", StringComparison.Ordinal) ? [plain] : plain.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var statement in statements)
        {
            if (connection.State != System.Data.ConnectionState.Open)
            {
                await connection.OpenAsync(); // the statement before ended the session
            }

            await using var rollback = new NpgsqlCommand("ROLLBACK", connection);
            await rollback.ExecuteNonQueryAsync();
            try
            {
                await using var command = new NpgsqlCommand(statement, connection);
                await command.ExecuteNonQueryAsync();
            }
            catch (PostgresException wrong) when (wrong.SqlState == PostgresErrorCodes.SyntaxError)
            {
                return $"{wrong.MessageText}: {statement}";
            }
            catch (PostgresException)
            {
                // A table that is not there, a parameter without a value: it was parsed.
            }
        }

        return null;
    }
}
