using BackendArchitect.Deliverables.Diagrams.Scenes;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams.Entities;

/// <summary>Draws one table.</summary>
internal static class TablePainter
{
    public static void Draw(Canvas canvas, Theme theme, EntityTable table, Box place)
    {
        var head = place with { Bottom = place.Top + EntityTable.HeadHeight };
        canvas.Rectangle(place, 8, theme.Background, table.Style.Stroke, 1.5f);
        canvas.Path(Outlines.Tab(head, 8), table.Style.Fill, table.Style.Stroke, 1.5f);
        canvas.Text(new Point(place.Left + 12, place.Top + 20), table.Name, 13, table.Style.Ink, 700);
        for (var i = 0; i < table.Columns.Count; i++)
        {
            DrawRow(canvas, theme, table, place, i);
        }

        if (table.More.Length > 0)
        {
            var y = Separate(canvas, theme, place, table.Columns.Count);
            canvas.Text(new Point(place.Left + table.KeyWidth + 8, y + 14), table.More, 11, theme.Muted);
        }
    }

    /// <summary>The small coloured "PK", "FK" or "UK".</summary>
    public static void DrawKey(Canvas canvas, Theme theme, Key key, Point corner)
    {
        var (text, kind) = key switch
        {
            Key.Primary => ("PK", PartKind.Queue),
            Key.Foreign => ("FK", PartKind.Client),
            _ => ("UK", PartKind.Store),
        };
        var style = theme.Kinds[kind];
        canvas.Rectangle(Box.Of(corner.X, corner.Y, 22, 13), 3, style.Fill);
        canvas.Text(new Point(corner.X + 11, corner.Y + 10), text, 9, style.Stroke, 700, TextAnchor.Middle);
    }

    private static void DrawRow(Canvas canvas, Theme theme, EntityTable table, Box place, int row)
    {
        var column = table.Columns[row];
        var y = Separate(canvas, theme, place, row);
        if (column.Key != Key.None)
        {
            DrawKey(canvas, theme, column.Key, new Point(place.Left + 8, y + 2));
        }

        canvas.Text(new Point(place.Left + table.KeyWidth + 8, y + 14), column.Name, 12, theme.Ink, column.Key == Key.Primary ? 600 : 400);
        canvas.Text(new Point(place.Right - 10, y + 14), column.Type, 11, theme.Muted, 400, TextAnchor.End);
    }

    /// <summary>Rules off a row from the one above.</summary>
    /// <returns>The top of the row.</returns>
    private static float Separate(Canvas canvas, Theme theme, Box place, int row)
    {
        var y = place.Top + EntityTable.HeadHeight + (row * EntityTable.RowHeight) + 3;
        if (row > 0)
        {
            canvas.Line(new Point(place.Left + 1, y - 1.5f), new Point(place.Right - 1, y - 1.5f), theme.Grid, 0.8f);
        }

        return y;
    }
}
