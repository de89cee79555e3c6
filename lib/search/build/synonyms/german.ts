/**
 * Equivalent German terms of any software community: spoken words beside those of documents. One group per line, terms
 * separated by bars.
 */
export const GERMAN_TERMS: readonly string[] = `
installieren|installation|einrichten|einrichtung|aufsetzen|install|setup
deinstallieren|deinstallation|entfernen|loswerden|uninstall
löschen|entfernen|beseitigen|gelöscht|delete|remove
aufräumen|bereinigen|säubern|deinstallieren|cleanup
aktualisieren|aktualisierung|update|updates|upgrade|neue version|erneuern
version|release|ausgabe
herunterladen|download|runterladen|downloaden|beziehen
hochladen|upload|uploaden
starten|start|ausführen|öffnen|laufen|hochfahren|run
beenden|stoppen|schließen|anhalten|herunterfahren|stop
neustart|neu starten|neustarten|restart
abstürzen|absturz|abgestürzt|crash|hängen|einfrieren
fehler|problem|bug|störung|defekt|error
fehlermeldung|fehlermeldungen|fehler|meldung|error
fehlerbericht|bug|fehler melden|melden|issue|ticket|bug report
warnung|sicherheitswarnung|hinweis|warning
fehlschlagen|scheitern|fehlgeschlagen|nicht möglich|funktioniert nicht|geht nicht|fail
funktionieren|gehen|laufen|klappen|funktioniert|klappt|work
lösen|beheben|behebung|lösung|reparieren|fix
einstellungen|einstellung|konfiguration|optionen|setup|settings|config
konfigurieren|einstellen|einrichten|anpassen|configure
ändern|anpassen|umstellen|wechseln|bearbeiten|change
sprache|deutsch|englisch|übersetzung|language
hinzufügen|ergänzen|einfügen|add
erstellen|anlegen|erzeugen|generieren|create
speichern|sichern|ablegen|save
speicherort|pfad|ordner|verzeichnis|ablageort|path
ordner|verzeichnis|folder|directory
datei|dokument|file
papierkorb|mülleimer|trash
öffnen|aufmachen|aufgehen|laden|geht auf|open
importieren|einlesen|import|laden
exportieren|ausgeben|export
drucken|ausdrucken|print
suchen|finden|suche|search
finden|gefunden|erkennen|erkannt|find
fehlt|fehlen|nicht gefunden|nicht vorhanden|missing
verwenden|benutzen|nutzen|nutzung|gebrauchen|einsetzen|use
anleitung|dokumentation|handbuch|tutorial|hilfe|guide
prüfen|überprüfen|kontrollieren|checken|check
anzeigen|ansehen|sehen|darstellen|zeigen|show
langsam|träge|dauert|leistung|performance|slow
schnell|flott|beschleunigen|fast
speicher|arbeitsspeicher|ram|memory
größe|umfang|size
verbinden|verbindung|anschließen|zugreifen|zugriff|connect
trennen|abbruch|verbindungsabbruch|disconnect
netzwerk|netz|internet|network
anmelden|einloggen|login|anmeldung
registrieren|konto anlegen|registrierung|register
passwort|kennwort|password
konto|benutzerkonto|account
benutzer|nutzer|anwender|user
administrator|admin|verwalter
berechtigung|rechte|zugriffsrechte|erlaubnis|permission
erlaubt|dürfen|gestattet|allowed
kosten|preis|kostenlos|gratis|umsonst|bezahlen|price
kostenlos|gratis|frei|umsonst|free
spenden|spende|unterstützen|unterstützung|sponsern|donate
mitmachen|beitragen|helfen|mitwirken|contribute
kontakt|erreichen|support|ansprechpartner|contact
hilfe|support|unterstützung|help
vorschlag|vorschlagen|idee|wunsch|feature|verbesserung
funktion|feature|funktionen|möglichkeit
handy|smartphone|mobil|mobile|mobilgerät|iphone|android|mobilen geräten
rechner|computer|pc|laptop
gerät|geräte|device
betriebssystem|windows|macos|linux|ubuntu|os
ubuntu|debian|linux
voraussetzung|voraussetzungen|anforderungen|abhängigkeiten|requirements
benötigen|brauchen|nötig|erforderlich|require
lizenz|lizenzen|lizenziert|nutzungsrecht|license
kommerziell|gewerblich|commercial
datenschutz|privatsphäre|persönliche daten|personenbezogene daten|dsgvo|privacy
übertragen|übermitteln|senden|schicken|verschicken|send
sicherheit|sicher|gefährlich|virus|security
verschlüsseln|verschlüsselung|encryption
zertifikat|ssl|certificate
geplant|planen|pläne|zukunft|künftig|vorgesehen|roadmap
warum|grund|ursache|weshalb|reason
unterschied|vergleich|difference
automatisch|selbsttätig|automatic
manuell|von hand|händisch|manual
mehrere|viele|verschiedene|multiple
grenze|limit|maximum|höchstens|begrenzung
verschieben|umziehen|migrieren|migration|move
sicherung|backup|sichern
synchronisieren|abgleichen|synchronisation|sync
teilen|freigeben|freigabe|share
deaktivieren|abschalten|ausschalten|unterdrücken|disable
aktivieren|einschalten|anschalten|enable
auswählen|wählen|auswahl|select
reihenfolge|ladereihenfolge|abfolge|sortierung|order
ausrichten|zentrieren|ausrichtung|formatieren|align
absatz|text|abschnitt|paragraph
zeilenumbruch|umbruch|neue zeile|line break
überschrift|titel|kapitel|heading
nummerierung|nummer|nummeriert|zählung|numbering
verlinkung|link|links|verweis|verknüpfung
falsch|nicht richtig|verkehrt|inkorrekt|wrong
erweiterung|plugin|addon|erweiterungen|extension
benachrichtigung|meldung|mitteilung|notification
protokoll|log|logdatei|logs
umgebungsvariable|variable|environment
quellcode|code|quelltext|source
bauen|kompilieren|build
testen|prüfung|test
bild|foto|grafik|image
ton|audio|klang|sound
bildschirm|anzeige|monitor|screen
tastatur|taste|tastenkürzel|keyboard
vollständig|komplett|ganz|restlos
`
  .trim()
  .split("\n");
