package import TruceModel

/// Finds the places that a document names and puts them on the map.
///
/// In: a document with paragraphs; sentences with tags and names are used where they are there.
/// Out: mentions sorted by span, none inside another. A scan of words is matched against the
/// gazetteer (`PlaceMatcher`), each match is judged by the words around it (`PlaceJudge`), and
/// names that several places bear are resolved together (`PlaceResolver`).
package struct PlaceTagger: Sendable {
  /// What is known of a report besides its text.
  package struct Context: Sendable {
    /// Name or domain of the outlet.
    package var outlet: String?

    package init(outlet: String? = nil) { self.outlet = outlet }
  }

  package let gazetteer: Gazetteer
  private let words = PlaceWords()

  package init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// The places of `document`, in order of the text.
  package func places(in document: Document, context: Context = Context()) -> [PlaceMention] {
    var memory = PlaceMemory()
    return places(in: document, context: context, &memory)
  }

  /// The same, with what is known of the words of the documents before.
  func places(
    in document: Document, context: Context, _ memory: inout PlaceMemory
  ) -> [PlaceMention] {
    var scan = PlaceScan(document, words: words)
    let facts = PlaceWordFacts(scan, gazetteer: gazetteer, &memory)
    let flags = facts.flags
    let matcher = PlaceMatcher(gazetteer: gazetteer, facts: facts)
    var matches = matcher.matches(in: scan, &memory)
    PersonMarker(gazetteer: gazetteer).mark(&scan, flags: flags, matches: matches)
    let judge = PlaceJudge(gazetteer: gazetteer, scan: scan, flags: flags)
    weigh(&matches, judge)
    support(&matches)
    matches.removeAll { $0.evidence < PlaceJudge.threshold }
    matches = PlacePatterns(gazetteer: gazetteer, scan: scan, flags: flags).completed(matches)
    matches = TransliterationMatcher(gazetteer: gazetteer, scan: scan, flags: flags)
      .completed(matches, &memory)
    call(&matches, scan)
    link(&matches, judge)
    markEmbedded(&matches, scan)
    let hints = OutletHints(gazetteer: gazetteer).hints(for: context.outlet)
    PlaceResolver(gazetteer: gazetteer, hints: hints).resolve(&matches)
    hold(&matches, scan)
    return matches.map { mention($0, scan, document, &memory) }
  }

  /// Sets the evidence of every match; a name that is a place for certain once helps the others.
  private func weigh(_ matches: inout [PlaceMatch], _ judge: PlaceJudge) {
    var sure = KeySet()
    for index in matches.indices {
      let evidence = judge.evidence(for: index, of: matches)
      let isCode = matches[index].places?.isCode ?? false
      matches[index].evidence = isCode ? codeEvidence(index, matches, judge) : evidence
      if evidence >= 2.5 { sure.insert(matches[index].name) }
    }
    guard !sure.isEmpty else { return }
    for index in matches.indices where sure.contains(matches[index].name) {
      matches[index].evidence += 0.9
    }
  }

  /// Names that alone are doubtful are places where the sure ones lie in the same province.
  private func support(_ matches: inout [PlaceMatch]) {
    var provinces = KeySet()
    for match in matches where match.evidence >= 1.5 {
      if let province = match.places?.province { provinces.insert(UInt64(province)) }
    }
    guard !provinces.isEmpty else { return }
    for index in matches.indices
    where matches[index].evidence < PlaceJudge.threshold && matches[index].evidence > -1.2 {
      let isNear = matches[index].readings.prefix(60).contains { reading in
        !reading.entry.isAlternate && reading.sketch.province >= 0
          && provinces.contains(UInt64(reading.sketch.province))
      }
      if isNear { matches[index].evidence += 0.9 }
    }
  }

  /// A postal code is a place behind a place and a comma alone.
  private func codeEvidence(
    _ index: Int, _ matches: [PlaceMatch], _ judge: PlaceJudge
  ) -> Double {
    let first = matches[index].tokens.lowerBound
    guard index > 0, matches[index - 1].tokens.upperBound == first, judge.scan.followsComma(first),
      let outer = matches[index].places, let inner = matches[index - 1].places,
      judge.contains(outer, inner)
    else { return -9 }
    return 3
  }

  /// Notes what the noun behind a name calls it.
  private func call(_ matches: inout [PlaceMatch], _ scan: PlaceScan) {
    for index in matches.indices {
      matches[index].calledKind = PlaceNouns.kind(of: matches[index].tokens, scan)
    }
  }

  /// Notes which match is named as containing which.
  private func link(_ matches: inout [PlaceMatch], _ judge: PlaceJudge) {
    for index in matches.indices.dropLast() {
      let start = matches[index + 1].tokens.lowerBound
      let between = start - matches[index].tokens.upperBound
      guard between <= 2, let inner = matches[index].places, let outer = matches[index + 1].places,
        judge.contains(outer, inner), !judge.isPeer(inner, outer)
      else { continue }
      let isClose = between == 0 || judge.scan.classes[start - 1].contains(.strongPreposition)
      if isClose, !judge.scan.marks[start].contains(.sentenceStart) {
        matches[index].container = index + 1
      }
    }
  }

  /// Marks matches inside names of institutions: *Aleppo University*, *University of Aleppo*.
  private func markEmbedded(_ matches: inout [PlaceMatch], _ scan: PlaceScan) {
    for index in matches.indices {
      matches[index].isEmbedded = EmbeddedNames.isEmbedded(matches[index].tokens, scan)
    }
  }

  /// Gives each unknown place the next place that its sentence names, behind or ahead.
  private func hold(_ matches: inout [PlaceMatch], _ scan: PlaceScan) {
    for index in matches.indices where matches[index].places == nil {
      let near = [index + 1, index - 1, index + 2].filter { matches.indices.contains($0) }
      for other in near where matches[index].holder == nil {
        guard let choice = matches[other].choice,
          !scan.partsSentence(matches[index].tokens, matches[other].tokens)
        else { continue }
        if holds(matches[other], choice, isBehind: other > index) { matches[index].holder = choice }
      }
    }
  }

  /// True where a place can tell where an unknown one beside it lies; a country only from behind.
  private func holds(_ match: PlaceMatch, _ choice: Int, isBehind: Bool) -> Bool {
    guard let places = match.places, places.names(choice) else { return false }
    switch gazetteer.sketch(choice).kind {
    case .settlement, .capital, .province, .district, .area, .point: return true
    case .country: return isBehind
    case .road, .water, .continent: return false
    }
  }

  private func mention(
    _ match: PlaceMatch, _ scan: PlaceScan, _ document: Document, _ memory: inout PlaceMemory
  ) -> PlaceMention {
    let span = span(match, scan)
    let rule = Rule(match.finder.rawValue)
    guard let choice = match.choice else {
      let place = unknown(match, document.wording(span), &memory)
      return PlaceMention(span: span, form: .name, place: place, rule: rule)
    }
    let form = match.readings.first { $0.entry.place == choice }?.entry.form ?? .name
    return PlaceMention(
      span: span, form: match.isEmbedded && form == .name ? .embedded : form,
      place: reference(choice, &memory), rule: rule)
  }

  private func reference(_ place: Int, _ memory: inout PlaceMemory) -> PlaceReference {
    memory.reference(place) { reference($0) }
  }

  /// A place known by name alone, at the place that the text names as holding it.
  private func unknown(
    _ match: PlaceMatch, _ wording: String, _ memory: inout PlaceMemory
  ) -> PlaceReference {
    let precision = match.kind?.precision ?? .settlement
    guard let holder = match.holder, match.kind != .road else {
      return PlaceReference(name: wording, precision: precision)
    }
    let place = reference(holder, &memory)
    return PlaceReference(
      name: wording, latitude: place.latitude, longitude: place.longitude,
      precision: place.precision, country: place.country, province: place.province,
      disputed: place.precision == .country ? nil : place.disputed)
  }

  /// The bytes of a match, with the full stop of an abbreviation.
  private func span(_ match: PlaceMatch, _ scan: PlaceScan) -> Span {
    let last = scan.tokens[match.tokens.upperBound - 1]
    let isAbbreviation =
      last.hasStop && !last.isPossessive && (last.hasInnerStop || isAbbreviation(match, scan))
    let isBare = match.places?.isPossessive ?? false
    let end = last.end + (isAbbreviation ? 1 : 0) - (isBare ? 1 : 0)
    return Span(scan.tokens[match.tokens.lowerBound].start, end)
  }

  /// Where provinces are shortened with a full stop: the countries of `abbreviations.tsv`.
  private static let shortening: Set<String> = ["AU", "CA", "US"]

  /// One of the abbreviations of states, which are written with a full stop.
  private func isAbbreviation(_ match: PlaceMatch, _ scan: PlaceScan) -> Bool {
    if match.finder == .street { return true }
    guard let choice = match.choice, match.tokens.count == 1 else { return false }
    let token = scan.tokens[match.tokens.lowerBound]
    let place = gazetteer.place(choice)
    return place.kind == .province && Self.shortening.contains(place.country)
      && token.end - token.start <= 5 && token.end - token.start < place.name.utf8.count
  }

  /// The place of a number as a report's reference.
  package func reference(_ index: Int) -> PlaceReference {
    let place = gazetteer.place(index)
    let province =
      place.kind == .province
      ? place.name : place.province >= 0 ? gazetteer.place(place.province).name : nil
    guard place.latitude != nil || place.province < 0 else {
      return enclosed(place, in: gazetteer.place(place.province))
    }
    return PlaceReference(
      name: place.name, id: place.id, latitude: place.latitude, longitude: place.longitude,
      precision: place.kind.precision, country: place.country.isEmpty ? nil : place.country,
      province: province,
      population: place.kind.isTown && place.population > 0 ? place.population : nil,
      disputed: gazetteer.disputedArea(of: place))
  }

  /// A place that is only known to lie in a province: at the province's centre.
  private func enclosed(_ place: GazetteerPlace, in province: GazetteerPlace) -> PlaceReference {
    PlaceReference(
      name: place.name, id: place.id, latitude: province.latitude, longitude: province.longitude,
      precision: .province, country: province.country, province: province.name)
  }
}

extension GazetteerPlace.Kind {
  var isTown: Bool { self == .settlement || self == .capital }

  /// The precision that a place of this kind gives an event.
  var precision: PlaceReference.Precision {
    switch self {
    case .settlement, .capital: .settlement
    case .province: .province
    case .district: .district
    case .country: .country
    case .area, .water, .continent: .area
    case .road: .road
    case .point: .point
    }
  }
}
