using System.Runtime.CompilerServices;
using BackendArchitect.Deliverables.Diagrams.Scenes;

namespace BackendArchitect.Deliverables.Diagrams.Raster;

/// <summary>Fills polygons with anti-aliased edges by accumulating the signed area each edge covers in each pixel.</summary>
/// <remarks>The method of Raph Levien's font-rs; winding direction does not matter, holes turn the other way.</remarks>
internal sealed class ScanConverter(Bitmap bitmap)
{
    private float[] _area = [];
    private int[] _firsts = [];
    private int[] _ends = [];
    private int _stride;
    private int _columns;
    private int _rows;

    /// <summary>Lays a colour over every pixel the contours cover.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(IReadOnlyList<List<Point>> contours, int colour)
    {
        if (!Bounds(contours, out var left, out var top))
        {
            return;
        }

        foreach (var contour in contours)
        {
            for (var i = 1; i < contour.Count; i++)
            {
                AddEdge(contour[i - 1], contour[i], left, top);
            }
        }

        for (var row = 0; row < _rows; row++)
        {
            if (_ends[row] > _firsts[row])
            {
                Paint(left, top + row, _firsts[row], _area.AsSpan((row * _stride) + _firsts[row], _ends[row] - _firsts[row]), colour);
            }
        }
    }

    /// <summary>Paints one row and leaves its areas empty. Between two edges coverage stays as it is: such runs are painted, or passed over, as one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Paint(int left, int row, int first, Span<float> areas, int colour)
    {
        var covered = 0f;
        for (var i = 0; i < areas.Length;)
        {
            covered += areas[i];
            var same = areas[(i + 1)..].IndexOfAnyExcept(0f);
            var run = same < 0 ? areas.Length - i : same + 1;
            var inside = Math.Min(run, _columns - first - i);
            if (inside > 0)
            {
                bitmap.Blend(left + first + i, row, inside, Math.Min(MathF.Abs(covered), 1), colour);
            }

            i += run;
        }

        areas.Clear();
    }

    private bool Bounds(IReadOnlyList<List<Point>> contours, out int left, out int top)
    {
        var (minX, minY, maxX, maxY) = (float.MaxValue, float.MaxValue, float.MinValue, float.MinValue);
        foreach (var contour in contours)
        {
            foreach (var (x, y) in contour)
            {
                (minX, maxX) = (MathF.Min(minX, x), MathF.Max(maxX, x));
                (minY, maxY) = (MathF.Min(minY, y), MathF.Max(maxY, y));
            }
        }

        left = Math.Clamp((int)MathF.Floor(minX), 0, bitmap.Width);
        top = Math.Clamp((int)MathF.Floor(minY), 0, bitmap.Height);
        if (maxX < minX)
        {
            return false;
        }

        _columns = Math.Clamp((int)MathF.Ceiling(maxX) + 1, 0, bitmap.Width) - left;
        _rows = Math.Clamp((int)MathF.Ceiling(maxY) + 1, 0, bitmap.Height) - top;
        _stride = _columns + 2;
        Clear();
        return _columns > 0 && _rows > 0;
    }

    /// <summary>Areas are empty between two fills, so they need only be enough.</summary>
    private void Clear()
    {
        var rows = Math.Max(_rows, 0);
        if (_area.Length < _stride * rows)
        {
            _area = new float[_stride * rows];
        }

        if (_firsts.Length < rows)
        {
            (_firsts, _ends) = (new int[rows], new int[rows]);
        }

        Array.Fill(_firsts, int.MaxValue, 0, rows);
        Array.Clear(_ends, 0, rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddEdge(Point from, Point to, int left, int top)
    {
        var direction = from.Y > to.Y ? -1f : 1f;
        var (a, b) = from.Y > to.Y ? (to, from) : (from, to);
        var (ax, ay, bx, by) = (a.X - left, a.Y - top, b.X - left, b.Y - top);
        if (ay == by)
        {
            return;
        }

        var slope = (bx - ax) / (by - ay);
        var x = ay < 0 ? ax - (ay * slope) : ax;
        ay = MathF.Max(ay, 0);
        var end = Math.Min(_rows, (int)MathF.Ceiling(by));
        for (var row = (int)ay; row < end; row++)
        {
            var part = MathF.Min(row + 1, by) - MathF.Max(row, ay);
            if (part <= 0)
            {
                continue;
            }

            var next = x + (slope * part);
            AddSpan(row, MathF.Min(x, next), MathF.Max(x, next), part * direction);
            x = next;
        }
    }

    private void AddSpan(int row, float from, float to, float area)
    {
        var (l, r) = (Math.Clamp(from, 0, _columns), Math.Clamp(to, 0, _columns));
        var (first, last) = ((int)l, (int)MathF.Ceiling(r));
        var at = (row * _stride) + first;
        _firsts[row] = Math.Min(_firsts[row], first);
        _ends[row] = Math.Max(_ends[row], Math.Max(last, first + 1) + 1);
        if (last <= first + 1)
        {
            var middle = (0.5f * (l + r)) - first;
            _area[at] += area - (area * middle);
            _area[at + 1] += area * middle;
            return;
        }

        SpreadSpan(at, last - first, l - first, r - last + 1, area / (r - l));
    }

    /// <summary>Shares an edge that crosses several columns in one row among them.</summary>
    private void SpreadSpan(int at, int columns, float enter, float leave, float perColumn)
    {
        var head = 0.5f * (1 - enter) * (1 - enter) * perColumn;
        var tail = 0.5f * leave * leave * perColumn;
        var total = perColumn * (columns - 1 - enter + leave);
        _area[at] += head;
        if (columns == 2)
        {
            _area[at + 1] += total - head - tail;
        }
        else
        {
            var second = perColumn * (1.5f - enter);
            _area[at + 1] += second - head;
            for (var column = 2; column < columns - 1; column++)
            {
                _area[at + column] += perColumn;
            }

            _area[at + columns - 1] += total - second - (perColumn * (columns - 3)) - tail;
        }

        _area[at + columns] += tail;
    }
}
