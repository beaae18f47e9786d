import TruceBrief
import TruceModel
import TrucePipeline
import TruceStore

/// The fields of one claim as its page shows them and as its forms take them.
struct ClaimFields: Sendable {
  /// As the report was read.
  let read: Claim
  /// With what reviewers found.
  let stands: Claim
  /// The fields that reviewers found otherwise.
  let found: Set<Finding.Field>
  let words: DeskWords
  /// Those that can be chosen.
  let agreements: [(id: AgreementID, name: String)]

  func field(_ field: Finding.Field) -> ClaimPage.Field {
    var result = ClaimPage.Field(
      name: field.rawValue, label: Self.label(field), words: wordings(field),
      read: values(field, of: read), isInherited: isInherited(field),
      isFound: found.contains(field), found: values(field, of: stands))
    switch field {
    case .type, .status, .stance, .justification, .aggregate, .agreement:
      result.isChosen = true
      result.choices = choices(field)
    case .day, .place:
      result.isLine = true
      result.isPlace = field == .place
      result.value = values(field, of: stands).first ?? ""
      if field == .day { result.value = typed(stands.event.time?.value) }
      if field == .place { result.at = stands.event.places.first.flatMap { point($0.value) } }
      result.hint = field == .day ? "as 2019-08-31; empty: not known" : "empty: no place"
    case .speaker, .actor, .target, .casualties, .quantities, .damage, .means:
      result.isList = true
      result.value = lines(field).joined(separator: "\n")
      result.hint = Self.hint(field)
    }
    return result
  }

  private static func label(_ field: Finding.Field) -> String {
    DeskWords.name(field).prefix(1).uppercased() + DeskWords.name(field).dropFirst()
  }

  private static func hint(_ field: Finding.Field) -> String {
    switch field {
    case .speaker: "the outermost first; empty: the outlet's own voice"
    case .casualties: "as: killed 3-5 fighters"
    case .quantities: "as: 40 vehicles"
    default: "empty: none"
    }
  }

  // MARK: What stands

  private func values(_ field: Finding.Field, of claim: Claim) -> [String] {
    let event = claim.event
    switch field {
    case .speaker: return claim.attribution.map { name($0.speaker?.value) }
    case .stance: return [words.phrase("stance", claim.stance)]
    case .justification:
      return claim.justification.map { [words.phrase("justification", $0.value)] } ?? []
    case .type: return [words.phrase("type", event.type)]
    case .status: return [words.phrase("status", event.status)]
    case .aggregate: return event.isAggregate ? ["yes"] : []
    case .day: return event.time.map { [words.wording.when($0.value, months: .short).text] } ?? []
    case .place: return event.places.map { words.wording.place($0.value).text }
    case .actor: return event.actors.map { name($0.value) }
    case .target: return event.targets.map { name($0.value) }
    case .casualties: return event.casualties.map { words.harm($0.value) }
    case .quantities: return event.quantities.map { CleanText.value(FoundValue.words($0.value)) }
    case .damage: return event.damage.map { CleanText.value($0.value) }
    case .means: return event.means.map { CleanText.value($0.value) }
    case .agreement: return event.agreement.map { [name(of: $0.value.id)] } ?? []
    }
  }

  /// As lists are typed; a report's own characters stay bounded and in one line.
  private func lines(_ field: Finding.Field) -> [String] {
    switch field {
    case .casualties: stands.event.casualties.map { CleanText.value(FoundValue.words($0.value)) }
    default: values(field, of: stands)
    }
  }

  private func name(_ entity: Entity?) -> String {
    words.shown(entity?.name) ?? "somebody not named"
  }

  private func name(of agreement: AgreementID?) -> String {
    guard let agreement else { return "one that is not known" }
    return agreements.first { $0.id == agreement }?.name ?? agreement.rawValue
  }

  private func typed(_ time: TimeReference?) -> String {
    guard let start = time?.start else { return "" }
    guard let end = time?.end, end != start else { return start.description }
    return "\(start)/\(end)"
  }

  private func point(_ place: PlaceReference) -> String? {
    place.latitude.flatMap { north in place.longitude.map { "\(north),\($0)" } }
  }

  // MARK: The report's words

  private func wordings(_ field: Finding.Field) -> [String] {
    evidence(field).map(\.wording).map(CleanText.quotation).filter { !$0.isEmpty }
  }

  private func isInherited(_ field: Finding.Field) -> Bool {
    evidence(field).contains { $0.rule.name.hasPrefix("context.") }
  }

  private func evidence(_ field: Finding.Field) -> [(wording: String, rule: Rule)] {
    func of<Value>(_ values: [Attested<Value>]) -> [(wording: String, rule: Rule)] {
      values.map { ($0.wording, $0.rule) }
    }
    let event = read.event
    switch field {
    case .speaker: return of(read.attribution.compactMap(\.speaker))
    case .stance: return of(read.attribution.suffix(1).compactMap(\.cue))
    case .justification: return of([read.justification].compactMap { $0 })
    case .type: return of([event.trigger])
    case .status, .aggregate: return []
    case .day: return of([event.time].compactMap { $0 })
    case .place: return of(event.places)
    case .actor: return of(event.actors)
    case .target: return of(event.targets)
    case .casualties: return of(event.casualties)
    case .quantities: return of(event.quantities)
    case .damage: return of(event.damage)
    case .means: return of(event.means)
    case .agreement: return of([event.agreement].compactMap { $0 })
    }
  }

  // MARK: Choices

  private func choices(_ field: Finding.Field) -> [Choice] {
    switch field {
    case .type: all("type", EventType.allCases, stands.event.type)
    case .status: all("status", EventStatus.allCases, stands.event.status)
    case .stance: all("stance", Stance.allCases, stands.stance)
    case .justification:
      [none(isChosen: stands.justification == nil)]
        + all("justification", Justification.allCases, stands.justification?.value)
    case .aggregate:
      [("no", false), ("yes", true)].map { value, isAggregate in
        Choice(value: value, name: value, isChosen: stands.event.isAggregate == isAggregate)
      }
    case .agreement:
      [none(isChosen: stands.event.agreement == nil)]
        + agreements.map { id, name in
          Choice(
            value: id.rawValue, name: words.shown(name) ?? id.rawValue,
            isChosen: stands.event.agreement?.value.id == id)
        }
    default: []
    }
  }

  private func none(isChosen: Bool) -> Choice {
    Choice(value: "", name: "none", isChosen: isChosen)
  }

  private func all<Value: RawRepresentable<String> & Equatable>(
    _ category: String, _ values: [Value], _ chosen: Value?
  ) -> [Choice] {
    values.map {
      Choice(value: $0.rawValue, name: words.phrase(category, $0), isChosen: $0 == chosen)
    }
  }
}
