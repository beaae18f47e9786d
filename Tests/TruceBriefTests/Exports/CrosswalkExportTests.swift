import Foundation
import Testing
import TruceModel

@testable import TruceBrief

/// PLOVER, CAMEO and ACLED: labels, and what they lose.
struct CrosswalkExportTests {
  let exporter: Exporter
  let crosswalk: Crosswalk

  init() throws {
    exporter = try Exporter()
    crosswalk = try Crosswalk()
  }

  private func notes(_ ontology: LossNotes.Ontology, _ change: (inout Dossier) -> Void = { _ in })
    -> [String]
  {
    var dossier = SampleDossier.dossier
    change(&dossier)
    let incident = dossier.incidents[0]
    let notes = LossNotes(ontology: ontology, labels: crosswalk.labels(for: incident.type))
    return notes.text(on: incident, DossierIndex(dossier))?.components(separatedBy: "; ") ?? []
  }

  @Test(arguments: EventType.allCases)
  func `every event type has its row`(type: EventType) {
    #expect(crosswalk.labels(for: type) != nil)
  }

  @Test(arguments: EventType.allCases)
  func `a type without a label says so in each ontology`(type: EventType) {
    for ontology in LossNotes.Ontology.allCases {
      let text = notes(ontology) { $0.incidents[0].type = type }
      let labels = crosswalk.labels(for: type)
      let label =
        switch ontology {
        case .plover: labels?.ploverEvent
        case .cameo: labels?.cameo
        case .acled: labels?.acledEvent
        }
      #expect(text.contains("type: no label for \(type.rawValue)") == (label == nil))
    }
  }

  @Test func `each field that cannot be held is named`() {
    let plover = notes(.plover)
    #expect(plover.contains("relation: no field for north-of Idlib"))
    #expect(plover.contains("radius_km: no field for 15"))
    #expect(plover.contains("places: one of 2 kept"))
    #expect(plover.contains("killed: no field for 40 to open"))
    #expect(plover.contains("grade: no field for confirmed by 3 known origins"))
    #expect(plover.contains("contradictions: no field for means"))
    #expect(plover.contains("accused_position: no field for confirmed"))
    #expect(notes(.cameo).contains("place: no field for Idlib"))
    #expect(!notes(.acled).contains { $0.hasPrefix("killed:") }, "ACLED's rows hold the dead")
  }

  @Test func `a day that is not one day is named`() throws {
    let late = try #require(CalendarDay(iso: "2019-09-30"))
    let span = notes(.acled) { $0.incidents[0].time?.end = late }
    #expect(span.contains("date: 2019-08-31 to 2019-09-30, one day is asked for"))
    let undated = notes(.cameo) { $0.incidents[0].time = nil }
    #expect(undated.contains { $0.hasPrefix("date: not known") })
    let plover = notes(.plover) { $0.incidents[0].time?.end = late }
    #expect(!plover.contains { $0.hasPrefix("date") })
  }

  @Test func `an author who is only alleged is not stated as fact without a note`() {
    let text = notes(.cameo) { $0.assessments[0].actors[0].standing = .alleged }
    #expect(text.contains("actors: alleged, the row states them as fact"))
    #expect(!notes(.cameo).contains { $0.hasPrefix("actors:") }, "the author declares itself")
  }

  @Test func `every row of the three exports has its loss note`() throws {
    for format in [ExportFormat.cameo, .acledLabels] {
      let file = try #require(exporter.files(of: SampleDossier.dossier, as: format).first)
      let losses = try #require(CSVReader(file.bytes)).column("loss")
      #expect(losses.allSatisfy { !$0.isEmpty })
    }
    let file = try #require(exporter.files(of: SampleDossier.dossier, as: .plover).first)
    for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n") {
      let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect((row?["loss"] as? String)?.isEmpty == false)
    }
  }

  @Test func `a CAMEO code keeps its leading zero in any reader`() throws {
    var dossier = SampleDossier.dossier
    dossier.incidents[0].type = .ceasefireDeclared
    let file = try #require(exporter.files(of: dossier, as: .cameo).first)
    let codes = try #require(CSVReader(file.bytes)).column("cameo")
    #expect(codes.first == "CAMEO:0871")
    #expect(codes.allSatisfy { $0.isEmpty || Int($0) == nil })
  }
}

/// `docs/data-model.md` says what the crosswalk says.
struct CrosswalkDocumentTests {
  @Test func `the tables of the document are those of the crosswalk`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appendingPathComponent("docs/data-model.md"), encoding: .utf8)
    let crosswalk = try Crosswalk()
    for type in EventType.allCases {
      let line = text.split(separator: "\n").first { $0.hasPrefix("| `\(type.rawValue)` |") }
      let cells = (line ?? "").split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      let labels = try #require(crosswalk.labels(for: type))
      let plover = [labels.ploverEvent, labels.ploverMode].compactMap { $0 }.joined(separator: "/")
      let acled = labels.acledSubEvent ?? labels.acledEvent.map { "\($0), sub-event open" } ?? "–"
      #expect(cells.count == 8, "\(type)")
      guard cells.count == 8 else { continue }
      #expect(cells[3] == (plover.isEmpty ? "–" : plover), "\(type)")
      #expect(cells[4] == labels.cameo ?? "–", "\(type)")
      #expect(cells[5] == acled, "\(type)")
    }
  }
}
