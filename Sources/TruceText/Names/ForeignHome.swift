import TruceModel

/// Takes back whose forces "the army" and its like are, where the report's places tell of another
/// country than the state that it names: "Soldiers shelled Goma. Kenya brokered the truce."
///
/// Names are read ahead of places, so that the state named most is all that they go by. A force
/// without a name is better than one of the wrong state.
enum ForeignHome {
  private static let rule: Rule = "actor.generic"

  static func disown(in document: inout Document) {
    guard document.names.contains(where: { $0.rule == rule && $0.entities.first?.id != nil }) else {
      return
    }
    let fine = Set(
      document.places.lazy.filter { $0.form == .name && $0.place.precision != .country }
        .compactMap(\.place.country))
    let named = document.places.filter { $0.place.precision == .country }.map(\.place)
    guard !fine.isEmpty, !named.isEmpty else { return }
    let openings = named.map { slug($0.name) + "-" }
    for index in document.names.indices where document.names[index].rule == rule {
      guard let entity = document.names[index].entities.first, let id = entity.id,
        let home = openings.firstIndex(where: { id.rawValue.hasPrefix($0) }),
        let country = named[home].country, !fine.contains(country)
      else { continue }
      let wording = document.wording(document.names[index].span).lowercased()
      document.names[index].entities = [Entity(name: wording, kind: entity.kind)]
    }
  }

  /// As the ids of the actors write a state.
  private static func slug(_ name: String) -> String {
    String(name.lowercased().map { $0 == " " ? "-" : $0 })
  }
}
