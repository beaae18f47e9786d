import ArgumentParser
import TruceModel
import TrucePipeline
import TruceStore

/// `truce review edit`: what the reviewer found in place of what the report says.
struct ReviewEdit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Put what you found in place of what a claim was read as.",
    discussion: """
      The report's words stay with the claim. Give one field at a time.

        truce review edit desk.ledger clm_… --place Saraqib --at 35.86,36.80 --by … --because …
        truce review edit desk.ledger clm_… --killed 3-5 --by … --because …
      """)

  @OptionGroup var ledger: ReviewLedger
  @Argument(help: ArgumentHelp("The claim.", valueName: "claim")) var claim: String

  @Option(help: "Type of the event, such as shelling.") var type: EventType?
  @Option(help: "Whether it occurred: occurred, negated, planned, …") var status: EventStatus?
  @Option(help: "How the speaker stands to it: asserts, denies, …") var stance: Stance?
  @Option(help: "The day, such as 2020-03-05, or the first and last as 2020-03-05/2020-03-07.")
  var day: String?
  @Option(help: "Name of the place.") var place: String?
  @Option(help: "Degrees north and east of the place, as 35.86,36.80.") var at: String?
  @Option(help: "Who did it; give it again for each.") var actor: [String] = []
  @Option(help: "Who or what was hit; give it again for each.") var target: [String] = []
  @Option(help: "How many were killed: 3, 3-5 or 3- for at least 3.") var killed: String?
  @Option(help: "How many were injured, likewise.") var injured: String?

  @OptionGroup var reviewer: ReviewerOptions

  func validate() throws {
    let given = [type != nil, status != nil, stance != nil, day != nil, place != nil]
    let more = [!actor.isEmpty, !target.isEmpty, killed != nil || injured != nil]
    guard (given + more).filter({ $0 }).count == 1 else {
      throw ValidationError("give one field, such as --day or --place")
    }
  }

  func run() async throws {
    try await ledger.judge(reviewer) { ledger in
      .edit(claim: ClaimID(claim), finding: try finding(ledger.directory))
    }
  }

  private func finding(_ directory: ActorDirectory) throws -> Finding {
    if let type { return .type(type) }
    if let status { return .status(status) }
    if let stance { return .stance(stance) }
    if let day { return .time(try FoundValue.time(day)) }
    if let place { return .places([try FoundValue.place(place, at: at)]) }
    if !actor.isEmpty { return .actors(actor.map { FoundValue.entity($0, directory) }) }
    if !target.isEmpty { return .targets(target.map { FoundValue.entity($0, directory) }) }
    return .casualties(
      try [(Casualty.Harm.killed, killed), (.injured, injured)].compactMap { harm, count in
        try count.map { Casualty(harm: harm, count: try FoundValue.count($0)) }
      })
  }
}

/// Values as typed.
enum FoundValue {
  static func time(_ text: String) throws -> TimeReference {
    let parts = text.split(separator: "/").map { CalendarDay(iso: $0) }
    guard (1...2).contains(parts.count), let first = parts.first ?? nil,
      let last = parts.last ?? nil, first <= last
    else { throw ValidationError("\(text): no day; write 2020-03-05 or 2020-03-05/2020-03-07") }
    return TimeReference(
      value: text, start: first, end: last, precision: first == last ? .day : .vague,
      basis: .stated)
  }

  static func place(_ name: String, at point: String?) throws -> PlaceReference {
    guard let point else { return PlaceReference(name: name) }
    let degrees = point.split(separator: ",").compactMap { Double($0) }
    guard degrees.count == 2, (-90...90).contains(degrees[0]), (-180...180).contains(degrees[1])
    else {
      throw ValidationError("\(point): no point; write degrees north and east as 35.86,36.80")
    }
    return PlaceReference(name: name, latitude: degrees[0], longitude: degrees[1])
  }

  /// The actor that the lexicon knows by this id or name; else one of that name alone.
  static func entity(_ name: String, _ directory: ActorDirectory) -> Entity {
    let key = NameKey.folded(name)
    let entry =
      directory[ActorID(name)] ?? directory.all.first { NameKey.folded($0.name) == key }
    guard let entry else { return Entity(name: name) }
    return Entity(
      name: entry.name, id: entry.id, side: directory.side(of: entry.id), kind: entry.kind)
  }

  static func count(_ text: String) throws -> Count {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let low = Int(parts[0]), low >= 0 else {
      throw ValidationError("\(text): no count; write 3, 3-5 or 3-")
    }
    if parts.count == 1 { return .exact(low) }
    if parts[1].isEmpty { return Count(low: low, high: nil, qualifier: .atLeast) }
    guard let high = Int(parts[1]), high >= low else {
      throw ValidationError("\(text): no count; write 3, 3-5 or 3-")
    }
    return Count(low: low, high: high, qualifier: .range)
  }
}

extension EventType: ExpressibleByArgument {}
extension EventStatus: ExpressibleByArgument {}
extension Stance: ExpressibleByArgument {}
