namespace BackendArchitect.Deliverables.Tracing;

/// <summary>A number as it stands in a text.</summary>
/// <param name="Written">With separators and sign: "9,804".</param>
/// <param name="Decimals">Digits after the point: how exactly it was said.</param>
/// <param name="Unit">The unit beside it, as written; empty where none of <see cref="UnitTable"/> stands there.</param>
/// <param name="At">Where it and its unit begin, in characters.</param>
/// <param name="Length">Of the number with its unit.</param>
/// <param name="Line">1 for the first line.</param>
/// <param name="Near">The words around it.</param>
public sealed record NumberToken(string Written, double Value, int Decimals, string Unit, int At, int Length, int Line, string Near);
