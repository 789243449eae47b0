using System.Collections.Immutable;
using System.Text.Json;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Slack;

/// <summary>A table as Slack's own block, or as columns of equal letters where that cannot be had.</summary>
internal static class SlackTable
{
    /// <summary>Widest column of the plain form. Unit: characters; the rest of a longer cell is cut.</summary>
    private const int Widest = 40;

    public static bool Fits(Block.Table table) =>
        table.Rows.Length < SlackLimits.TableRows
        && table.Columns.Length is > 0 and <= SlackLimits.TableColumns
        && Characters(table) <= SlackLimits.TableCharacters;

    public static int Characters(Block.Table table) => table.Rows.Append(table.Columns).Sum(row => row.Sum(cell => Math.Max(1, cell.Length)));

    public static void Write(Utf8JsonWriter json, Block.Table table)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "table"u8);
        json.WriteStartArray("column_settings"u8);
        foreach (var _ in table.Columns)
        {
            json.WriteStartObject();
            json.WriteBoolean("is_wrapped"u8, true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows"u8);
        Row(json, table.Columns, table.Columns.Length, bold: true);
        foreach (var row in table.Rows)
        {
            Row(json, row, table.Columns.Length, bold: false);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>For clients without tables: letters of one width, columns one under another.</summary>
    public static string Aligned(Block.Table table)
    {
        var rows = table.Rows.Prepend(table.Columns).Select(row => row.Select(Shown).ToArray()).ToArray();
        var widths = table.Columns.Select((_, column) => rows.Where(row => column < row.Length).Max(row => row[column].Length)).ToArray();
        return string.Join('\n', rows.Select(row => string.Join("  ", row.Take(widths.Length).Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()));
    }

    /// <summary>For those who hear it: each row in one line, each value with the name of its column.</summary>
    public static string Spoken(Block.Table table) => string.Join('\n', table.Rows.Select(row => string.Join("; ", row
        .Select((cell, column) => (Name: column < table.Columns.Length ? InlineText.Plain(table.Columns[column]) : "", Value: InlineText.Plain(cell)))
        .Where(cell => cell.Value.Length > 0)
        .Select(cell => cell.Name.Length > 0 ? $"{cell.Name}: {cell.Value}" : cell.Value))));

    private static void Row(Utf8JsonWriter json, ImmutableArray<string> cells, int columns, bool bold)
    {
        json.WriteStartArray();
        for (var column = 0; column < columns; column++)
        {
            SlackRichText.Cell(json, column < cells.Length ? cells[column] : "", bold);
        }

        json.WriteEndArray();
    }

    private static string Shown(string cell) => PlainText.Cut(InlineText.Plain(cell).ReplaceLineEndings(" "), Widest);
}
