import Foundation
import TruceModel

/// The rows of `Resources/actors/*.tsv` as values.
struct ActorFiles {
  var actors: [Actor] = []
  /// The aliases of each actor, its name first; parallel to `actors`.
  var aliases: [[String]] = []
  var states: [StateName] = []
  var generics: [GenericActor] = []
  var genericNouns: [[String]] = []
  var roles: [StateRole] = []
  var roleNouns: [[String]] = []
  var titles: [(title: String, kind: Entity.Kind)] = []
  var cues = NameCues()

  /// The files of one theatre each, with the states in whose reports their short names count.
  static let theatres: [(file: String, states: [ActorID])] = [
    ("syria", ["syria", "iraq", "turkey"]), ("ukraine", ["ukraine"]),
    ("yemen", ["yemen", "saudi-arabia"]), ("sudan", ["sudan", "south-sudan"]),
    ("gaza-lebanon", ["israel", "palestine", "lebanon"]),
    ("karabakh", ["armenia", "azerbaijan"]), ("libya", ["libya"]), ("myanmar", ["myanmar"]),
    ("ethiopia", ["ethiopia", "eritrea", "somalia"]),
    (
      "congo",
      [
        "democratic-republic-of-the-congo", "rwanda", "uganda", "burundi", "mali", "niger",
        "nigeria", "burkina-faso", "central-african-republic",
      ]
    ),
    (
      "colombia",
      [
        "colombia", "el-salvador", "peru", "guatemala", "nicaragua", "honduras", "chile",
        "ecuador", "bolivia",
      ]
    ),
    ("international", []),
  ]

  /// Reads every file of `folder`.
  init(folder: URL) throws(LexiconError) {
    func rows(_ name: String, columns: Int) throws(LexiconError) -> [[String]] {
      try Self.rows(folder.appendingPathComponent("\(name).tsv"), columns: columns)
    }
    for (file, theatre) in Self.theatres {
      for row in try rows(file, columns: 9) { addActor(row, theatre: theatre) }
    }
    for row in try rows("outlets", columns: 8) { addOutlet(row) }
    for row in try rows("generic", columns: 7) { addGeneric(row) }
    for row in try rows("states", columns: 9) { addState(row) }
    for row in try rows("roles", columns: 6) { addRole(row) }
    for row in try rows("titles", columns: 3) {
      if let kind = Entity.Kind(rawValue: row[1]) { titles.append((row[0], kind)) }
    }
    for row in try rows("name-cues", columns: 4) { addCue(row) }
    for row in try rows("given-names", columns: 2) {
      cues.givenNames.append(NamePiece.hash(of: row[0].utf8))
    }
  }

  private static func rows(_ url: URL, columns: Int) throws(LexiconError) -> [[String]] {
    let table = try LexiconTable(contentsOf: url)
    for (index, row) in table.rows.enumerated() where row.count != columns {
      throw LexiconError(
        path: url.path,
        reason: .malformed(line: index + 1, "\(row.count) columns where \(columns) belong"))
    }
    return table.rows
  }

  private mutating func addActor(_ row: [String], theatre: [ActorID]) {
    actors.append(
      Actor(
        id: ActorID(row[0]), name: row[1], kind: Entity.Kind(rawValue: row[3]),
        side: row[4].isEmpty ? nil : row[4],
        parents: LexiconTable.parts(of: row[5]).map { ActorID($0) },
        designation: row[6].isEmpty ? nil : row[6], theatre: theatre))
    aliases.append([row[1]] + LexiconTable.parts(of: row[2]))
  }

  private mutating func addOutlet(_ row: [String]) {
    actors.append(
      Actor(
        id: ActorID(row[0]), name: row[1], kind: .outlet,
        side: row[5].isEmpty ? nil : row[5], family: row[4].isEmpty ? nil : row[4],
        stateAffiliation: row[5].isEmpty ? nil : row[5]))
    aliases.append([row[1]] + LexiconTable.parts(of: row[2]))
  }

  private mutating func addGeneric(_ row: [String]) {
    let parts = row[4].split(separator: ":", maxSplits: 1).map { String($0) }
    let meaning: GenericActor.Meaning =
      switch parts.first {
      case "canonical": .canonical
      case "state": .organ(parts.last ?? "")
      case let owner? where parts.count == 2: .actor(ActorID(parts[1]), inWarOf: ActorID(owner))
      default: .asWritten
      }
    generics.append(
      GenericActor(
        id: ActorID(row[0]), name: row[1], kind: Entity.Kind(rawValue: row[3]), meaning: meaning))
    genericNouns.append([row[1]] + LexiconTable.parts(of: row[2]))
  }

  private mutating func addState(_ row: [String]) {
    states.append(
      StateName(
        id: ActorID(row[0]), name: row[1], aliases: LexiconTable.parts(of: row[2]),
        adjectives: LexiconTable.parts(of: row[3]), nationals: LexiconTable.parts(of: row[4]),
        capitals: LexiconTable.parts(of: row[5]),
        side: row[6].isEmpty ? row[1] : row[6]))
  }

  private mutating func addRole(_ row: [String]) {
    roles.append(
      StateRole(suffix: row[0], pattern: row[1], kind: Entity.Kind(rawValue: row[3])))
    roleNouns.append(LexiconTable.parts(of: row[2]))
  }

  private mutating func addCue(_ row: [String]) {
    guard let kind = Entity.Kind(rawValue: row[2]) else { return }
    let words = PieceScanner.pieces(of: row[0]).map(\.hash)
    if row[1] == "first" {
      cues.leading.insert(words, kind, form: .capital)
    } else if let word = words.last {
      cues.trailing.set(word, kind)
    }
  }
}
