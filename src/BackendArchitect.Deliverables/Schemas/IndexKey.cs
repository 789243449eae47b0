namespace BackendArchitect.Deliverables.Schemas;

public sealed record IndexKey(string Column, bool Descending = false)
{
    public override string ToString() => SqlName.Quote(Column) + (Descending ? " DESC" : "");
}
