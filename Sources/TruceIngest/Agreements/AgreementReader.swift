package import Foundation
package import TruceModel
import Yams

/// Reads agreements from YAML files, one agreement a file.
///
/// In comes a file laid out as `docs/agreements.md` says; out comes an `Agreement`, or an
/// `AgreementError` that lists every fault of the file with line, field and remedy. `YAMLField`
/// walks the nodes and notes faults; the extensions read moments, areas and provisions.
package struct AgreementReader: Sendable {
  /// Actors whose ids a file may use; with none, ids are taken as written.
  let directory: ActorDirectory

  package init(directory: ActorDirectory = ActorDirectory()) {
    self.directory = directory
  }

  /// Reads one file.
  package func agreement(at url: URL) throws(AgreementError) -> Agreement {
    let yaml: String
    do {
      yaml = try String(contentsOf: url, encoding: .utf8)
    } catch {
      throw AgreementError(
        path: url.path, faults: [.init(line: nil, field: nil, reason: .unreadable)])
    }
    return try agreement(yaml: yaml, path: url.path)
  }

  /// Reads the text of one file; `path` is used in messages alone.
  package func agreement(yaml: String, path: String) throws(AgreementError) -> Agreement {
    let root = try rootNode(of: yaml, path: path)
    var faults: [AgreementError.Fault] = []
    let agreement = read(YAMLField(node: root, name: nil), &faults)
    guard faults.isEmpty, let agreement else {
      throw AgreementError(path: path, faults: faults)
    }
    return agreement
  }

  /// Reads every `.yaml` and `.yml` file directly in `folder`, sorted by agreement id.
  ///
  /// Files that cannot be used become issues with the code `agreement.invalid`, one for each fault;
  /// an id used twice is the issue `agreement.duplicate` and the file first by name is kept; a folder that cannot be listed is the
  /// issue `agreement.unreadable`.
  package func agreements(
    in folder: URL
  ) -> (agreements: [Agreement], issues: [Issue]) {
    var found: [AgreementID: Agreement] = [:]
    var issues: [Issue] = []
    let files = files(in: folder, &issues)
    for file in files {
      do throws(AgreementError) {
        let agreement = try agreement(at: file)
        if found[agreement.id] == nil {
          found[agreement.id] = agreement
        } else {
          issues.append(
            Issue(
              code: "agreement.duplicate",
              message: "\(file.path): id \"\(agreement.id)\" is used by another file; change one",
              subject: file.path))
        }
      } catch {
        issues += error.lines.map {
          Issue(code: "agreement.invalid", message: $0, subject: file.path)
        }
      }
    }
    return (found.values.sorted { $0.id < $1.id }, issues)
  }

  private func files(in folder: URL, _ issues: inout [Issue]) -> [URL] {
    do {
      let entries = try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
      return entries.filter { ["yaml", "yml"].contains($0.pathExtension.lowercased()) }
        .sorted { $0.lastPathComponent < $1.lastPathComponent }
    } catch {
      issues.append(
        Issue(
          code: "agreement.unreadable",
          message: "\(folder.path): cannot be listed; check that the folder exists",
          subject: folder.path))
      return []
    }
  }

  private func rootNode(of yaml: String, path: String) throws(AgreementError) -> Node {
    do {
      if let node = try Yams.compose(yaml: yaml) { return node }
    } catch let error as YamlError {
      let (line, words) = Self.position(of: error)
      throw AgreementError(
        path: path, faults: [.init(line: line, field: nil, reason: .syntax(words))])
    } catch {
      throw AgreementError(
        path: path, faults: [.init(line: nil, field: nil, reason: .syntax("\(error)"))])
    }
    throw AgreementError(path: path, faults: [.init(line: 1, field: nil, reason: .empty)])
  }

  private static func position(of error: YamlError) -> (line: Int?, words: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (mark.line, problem)
    case .duplicatedKeysInMapping(let keys, let context):
      (context.mark.line, "\"\(keys.sorted().joined(separator: ", "))\" given twice")
    case .dataCouldNotBeDecoded: (nil, "its bytes are no text")
    default: (nil, "unknown cause")
    }
  }
}

extension AgreementReader {
  /// The names of the fields of an agreement, in the order of `docs/agreements.md`.
  static let fields = [
    "id", "name", "aliases", "kind", "parties", "guarantors", "mediators", "excluded",
    "mechanisms", "builds-on", "area", "declared", "effective", "ended", "end-reason", "provisions",
    "references", "unknown",
  ]

  func read(_ root: YAMLField, _ faults: inout [AgreementError.Fault]) -> Agreement? {
    root.requireKeys(among: Self.fields, &faults)
    let id = root.text("id", &faults)
    let name = root.text("name", &faults)
    let kind = root.choice("kind", of: Agreement.Kind.self, &faults)
    let parties = parties("parties", of: root, &faults)
    let area = area(root.required("area", &faults), &faults)
    let guarantors = self.parties("guarantors", of: root, &faults)
    let provisions = provisions(of: root, parties: parties + guarantors, &faults)
    if parties.isEmpty { faults.append(root.fault("parties", .missing)) }
    let (declared, effective, ended) = moments(of: root, &faults)
    guard let id, let name, let kind, let area else { return nil }
    return Agreement(
      id: AgreementID(id), name: name, aliases: root.texts("aliases", &faults), kind: kind,
      parties: parties, guarantors: guarantors,
      mediators: self.parties("mediators", of: root, &faults),
      excluded: self.parties("excluded", of: root, &faults),
      mechanisms: self.parties("mechanisms", of: root, &faults),
      buildsOn: root.texts("builds-on", &faults).map { AgreementID($0) }, area: area,
      declared: declared, effective: effective, ended: ended,
      endReason: root.optionalText("end-reason", &faults), provisions: provisions,
      references: root.texts("references", &faults), unknowns: root.texts("unknown", &faults))
  }

  /// Declared, effective and ended, of which the end does not come first.
  private func moments(
    of root: YAMLField, _ faults: inout [AgreementError.Fault]
  ) -> (declared: Agreement.Moment?, effective: Agreement.Moment?, ended: Agreement.Moment?) {
    let declared = moment("declared", of: root, &faults)
    let effective = moment("effective", of: root, &faults)
    let ended = moment("ended", of: root, &faults)
    if let start = effective ?? declared, let ended, ended.day < start.day {
      faults.append(
        root.fault("ended", .outOfRange("\(ended.day), before its start on \(start.day),")))
    }
    return (declared, effective, ended)
  }

  /// A list of parties; an entry is a name, or a mapping of `name`, `id` and `basis`.
  private func parties(
    _ name: String, of root: YAMLField, _ faults: inout [AgreementError.Fault]
  ) -> [Agreement.Party] {
    root.items(name, &faults).compactMap { item in
      if let plain = item.node.string { return Agreement.Party(name: plain) }
      item.requireKeys(among: ["name", "id", "basis"], &faults)
      guard let name = item.text("name", &faults) else { return nil }
      let id = item.optionalText("id", &faults)
      if let id { checkActor(id, in: item, &faults) }
      return Agreement.Party(
        name: name, id: id.map { ActorID($0) }, basis: item.optionalText("basis", &faults))
    }
  }

  private func checkActor(
    _ id: String, in item: YAMLField, _ faults: inout [AgreementError.Fault]
  ) {
    guard directory.count > 0, directory[ActorID(id)] == nil else { return }
    let known = directory.all.map(\.id.rawValue)
    faults.append(item.fault("id", .unknownName(id, nearest: NearestName.of(id, among: known))))
  }
}
