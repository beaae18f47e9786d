/// The places that a name may stand for, with what the tagger asks of them all: worked out once for
/// each name.
///
/// A class, since all mentions of a name share it.
final class NamedPlaces: Sendable {
  /// A place that the name may stand for.
  struct Reading: Sendable {
    let entry: Gazetteer.Entry
    let sketch: PlaceSketch
    /// `PlaceJudge.importance` of the place.
    let importance: Double

    init(entry: Gazetteer.Entry, sketch: PlaceSketch) {
      self.entry = entry
      self.sketch = sketch
      importance = PlaceJudge.importance(sketch)
    }

    /// The importance; less by `loss` for a name that is not the usual one.
    func importance(loss: Double) -> Double { importance - (entry.isAlternate ? loss : 0) }
  }

  /// In the order of the gazetteer; never empty.
  let readings: [Reading]
  /// The importance of the best-known place: the bare one, that of `PlaceJudge`, which counts names
  /// of hand-made tables as those of larger towns, and that of `PersonMarker`.
  let fame: Double
  let judged: Double
  let famed: Double
  /// Number of the province that the best-known place is or lies in; nil: a country or the like.
  let province: Int?
  /// One of the readings comes from a hand-made table or the user.
  let isCurated: Bool
  /// One of those is no settlement.
  let isCuratedRegion: Bool
  /// One of the readings is an abbreviation.
  let isAbbreviation: Bool
  /// One of the readings counts only in some writings of the name.
  let isRestricted: Bool
  /// All of the readings are codes, are not the usual name, are possessives that lack an apostrophe.
  let isCode: Bool
  let isAlternate: Bool
  let isPossessive: Bool
  /// A reading that is the usual name is a country, is a state as well known as one.
  let isCountry: Bool
  let isState: Bool

  /// `readings` must not be empty.
  init(_ readings: [Reading]) {
    self.readings = readings
    fame = readings.lazy.map { $0.importance(loss: 1.5) }.max() ?? 0
    judged = readings.lazy.map(Self.judged).max() ?? 3
    famed =
      readings.lazy.map { max($0.entry.isCurated ? 5.2 : 0, $0.importance(loss: 1.5)) }.max() ?? 0
    province = Self.province(readings)
    isCurated = readings.contains(where: \.entry.isCurated)
    isCuratedRegion = readings.contains { $0.entry.isCurated && $0.sketch.kind != .settlement }
    isAbbreviation = readings.contains(where: \.entry.isAbbreviation)
    isRestricted = readings.contains {
      $0.entry.isAbbreviation || $0.entry.isCode || $0.entry.isAcronym
    }
    isCode = readings.allSatisfy(\.entry.isCode)
    isAlternate = readings.allSatisfy(\.entry.isAlternate)
    isPossessive = readings.allSatisfy(\.entry.isPossessive)
    isCountry = readings.contains { !$0.entry.isAlternate && $0.sketch.kind == .country }
    isState = readings.contains {
      !$0.entry.isAlternate && $0.sketch.kind == .province && $0.importance >= 7
    }
  }

  /// The importance of a reading; names of hand-made tables count as those of larger towns.
  private static func judged(_ reading: Reading) -> Double {
    let importance = reading.importance(loss: 1.2)
    return reading.entry.isCurated ? max(importance, 5.2) : importance
  }

  private static func province(_ readings: [Reading]) -> Int? {
    var best: (reading: Int, importance: Double)?
    for index in readings.indices {
      let importance = readings[index].importance(loss: 1.5)
      if importance > best?.importance ?? -1 { best = (index, importance) }
    }
    guard let best else { return nil }
    let reading = readings[best.reading]
    if reading.sketch.kind == .province { return reading.entry.place }
    return reading.sketch.province >= 0 ? reading.sketch.province : nil
  }

  /// True where a reading is `place` by its name, not as an adjective or the like.
  func names(_ place: Int) -> Bool {
    readings.contains { $0.entry.place == place && $0.entry.form == .name }
  }
}
