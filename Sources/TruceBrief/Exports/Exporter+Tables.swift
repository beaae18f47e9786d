import TruceModel

/// The four tables of `csv`.
extension Exporter {
  static let incidentColumns = [
    "incident_id", "type", "date_start", "date_end", "date_precision", "place", "province",
    "country", "latitude", "longitude", "place_precision", "radius_km", "actors",
    "actor_standing", "grade", "origins", "reports", "killed_low", "killed_high", "injured_low",
    "injured_high", "contradictions", "claim_ids",
  ]
  static let claimColumns = [
    "claim_id", "incident_id", "report_id", "outlet", "published", "zone", "type", "status",
    "stance", "speakers", "actors", "targets", "places", "date_start", "date_end", "means",
    "refers_to", "trigger", "sentence", "sentence_start", "sentence_end",
  ]
  static let quantityColumns = [
    "claim_id", "incident_id", "report_id", "kind", "what", "low", "high", "qualifier", "wording",
    "start", "end",
  ]
  static let violationColumns = [
    "agreement_id", "provision_id", "incident_id", "accused", "accusers", "in_time", "in_area",
    "bound_party", "prohibited_act", "exception", "accused_position", "count_low", "count_high",
    "finding", "claim_ids",
  ]

  func tables(_ index: DossierIndex) -> [ExportFile] {
    [
      ExportFile(name: "incidents.csv", bytes: incidents(index)),
      ExportFile(name: "claims.csv", bytes: claims(index)),
      ExportFile(name: "quantities.csv", bytes: quantities(index)),
      ExportFile(name: "alleged-violations.csv", bytes: violations(index)),
    ]
  }

  private func incidents(_ index: DossierIndex) -> [UInt8] {
    var table = CSVTable(columns: Self.incidentColumns)
    for incident in index.dossier.incidents {
      let assessment = index.assessment(of: incident.id)
      let place = incident.places.first
      let killed = assessment?.harms.first { $0.harm == .killed }
      let injured = assessment?.harms.first { $0.harm == .injured }
      table.append([
        incident.id.rawValue, incident.type.rawValue, incident.time?.start?.description,
        incident.time?.end?.description, incident.time?.precision.rawValue, place?.name,
        place?.province, place?.country, place?.latitude.map { "\($0)" },
        place?.longitude.map { "\($0)" }, place?.precision.rawValue,
        place.map { "\($0.radiusKilometres)" },
        assessment?.actors.map(\.entity.name).joined(separator: "; "),
        assessment?.actors.map(\.standing.rawValue).joined(separator: "; "),
        assessment?.grade.rawValue, assessment.map { "\($0.origins.count)" },
        "\(incident.reports.count)", killed?.low.map(String.init), killed?.high.map(String.init),
        injured?.low.map(String.init), injured?.high.map(String.init),
        assessment?.contradictions.map(\.about.rawValue).joined(separator: "; "),
        incident.claims.map(\.rawValue).joined(separator: "; "),
      ])
    }
    return table.bytes
  }

  private func claims(_ index: DossierIndex) -> [UInt8] {
    var table = CSVTable(columns: Self.claimColumns)
    for claim in index.dossier.claims {
      let event = claim.event
      let report = index.report(claim.report)
      let speakers = claim.attribution.map { $0.speaker?.value.name ?? "" }
      let offsets = report.map { CodePointIndex($0.text).codePoints(of: claim.sentence.span) }
      table.append([
        claim.id.rawValue, index.incident(of: claim.id)?.rawValue, claim.report.rawValue,
        report?.outlet, report?.published?.description, claim.zone.rawValue, event.type.rawValue,
        event.status.rawValue, claim.stance.rawValue, speakers.joined(separator: " > "),
        names(event.actors), names(event.targets),
        event.places.map(\.value.name).joined(separator: "; "),
        event.time?.value.start?.description, event.time?.value.end?.description,
        event.means.map(\.value).joined(separator: "; "), event.refersTo?.rawValue,
        event.trigger.wording, claim.sentence.wording, offsets.map { "\($0.start)" },
        offsets.map { "\($0.end)" },
      ])
    }
    return table.bytes
  }

  private func names(_ entities: [Attested<Entity>]) -> String {
    entities.map(\.value.name).joined(separator: "; ")
  }

  private func quantities(_ index: DossierIndex) -> [UInt8] {
    var table = CSVTable(columns: Self.quantityColumns)
    for claim in index.dossier.claims {
      for casualty in claim.event.casualties {
        append(
          casualty, kind: casualty.value.harm.rawValue, what: casualty.value.who,
          count: casualty.value.count, of: claim, index, to: &table)
      }
      for quantity in claim.event.quantities {
        append(
          quantity, kind: "things", what: quantity.value.of, count: quantity.value.count,
          of: claim, index, to: &table)
      }
    }
    return table.bytes
  }

  private func append<Value>(
    _ attested: Attested<Value>, kind: String, what: String?, count: Count, of claim: Claim,
    _ index: DossierIndex, to table: inout CSVTable
  ) {
    let offsets = index.report(claim.report).map {
      CodePointIndex($0.text).codePoints(of: attested.span)
    }
    table.append([
      claim.id.rawValue, index.incident(of: claim.id)?.rawValue, claim.report.rawValue, kind, what,
      count.low.map(String.init), count.high.map(String.init), count.qualifier.rawValue,
      attested.wording, offsets.map { "\($0.start)" }, offsets.map { "\($0.end)" },
    ])
  }

  private func violations(_ index: DossierIndex) -> [UInt8] {
    var table = CSVTable(columns: Self.violationColumns)
    for violation in index.dossier.violations {
      table.append([
        violation.agreement.rawValue, violation.provision, violation.incident?.rawValue,
        violation.accused.map(\.name).joined(separator: "; "),
        violation.accusers.map(\.name).joined(separator: "; "),
        violation.inTime.answer.rawValue, violation.inArea.answer.rawValue,
        violation.boundParty.answer.rawValue, violation.prohibitedAct.answer.rawValue,
        violation.exception.answer.rawValue, violation.position?.answer.rawValue,
        violation.generalCount?.low.map(String.init), violation.generalCount?.high.map(String.init),
        violation.finding?.wording,
        violation.claims.map(\.rawValue).joined(separator: "; "),
      ])
    }
    return table.bytes
  }
}
