namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>Says what a number counts: the facts it states, none for a number that is understood but states no fact, null for "not mine".</summary>
internal delegate IReadOnlyList<Found>? QuantityReading(Passage passage, Quantity quantity);
