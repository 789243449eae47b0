using System.Diagnostics;
using System.Globalization;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Benchmarks.Reviews;

/// <summary>How long the review of a long history takes: 1,000 migrations, all applied to one schema.</summary>
internal static class MigrationSpeed
{
    public const string Verb = "migrations";
    private const int Files = 1_000;
    private const int Runs = 5;

    public static void Measure(Report report)
    {
        var knowledge = KnowledgeLoader.Load();
        string[] names = ["first", "warm"];
        for (var run = 0; run < Runs; run++)
        {
            var files = Enumerable.Range(1, Files).Select(number => new ReviewFile($"migrations/{number:0000}_change.sql", Text(number))).ToArray();
            var lines = files.Sum(file => file.Lines.Count);
            var start = Stopwatch.GetTimestamp();
            var findings = Review.Check(files, knowledge, new DateOnly(2026, 11, 22)).Findings.Count;
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            report.Line($"{Files} migrations, {names[Math.Min(run, 1)]}", string.Create(CultureInfo.InvariantCulture, $"{lines:#,0} lines in {seconds:0.000} s, {lines / seconds:#,0} lines/s, {findings} findings"));
        }
    }

    private static string Text(int number)
    {
        var table = $"things_{number / 4}";
        return (number % 4) switch
        {
            0 => $"CREATE TABLE {table} (\n  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,\n  name text NOT NULL,\n  parent_id bigint REFERENCES {table} (id),\n  amount numeric(19, 4) NOT NULL DEFAULT 0,\n  created_at timestamptz NOT NULL DEFAULT now()\n);\nCREATE INDEX ON {table} (parent_id);\n",
            1 => $"ALTER TABLE {table} ADD COLUMN note text;\nCREATE INDEX {table}_name ON {table} (name, created_at);\n",
            2 => $"CREATE FUNCTION f{number}() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n  NEW.name := 'a;b';\n  RETURN NEW;\nEND;\n$$;\nALTER TABLE {table} ADD CONSTRAINT c CHECK (amount >= 0);\n",
            _ => $"INSERT INTO {table} (name) VALUES\n{string.Join(",\n", Enumerable.Range(0, 60).Select(row => $"('row {row}')"))};\n",
        };
    }
}
