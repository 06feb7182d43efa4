<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en" language="en">
    <context>
        <name>SymptomDesk</name>
        <message>
            <location filename="../../src/symptomdesk/desk/backups.py" />
            <source>A diary cannot be its own backup; please name another file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/backups.py" />
            <source>There is no file {file}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/backups.py" />
            <source>This is the diary itself; please choose a backup of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/backups.py" />
            <source>{file} is a folder; please name a file for the backup.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/checking.py" />
            <source>A name can have {longest_name} characters at most; this one has {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/checking.py" />
            <source>A name is one line; please leave out line breaks and characters that cannot be seen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/checking.py" />
            <source>A severity is a figure from 0 (none) to 4 (very severe), not {severity}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/checking.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/growing_text.py" />
            <source>A text can have {longest_text} characters at most; this one has {text}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/checking.py" />
            <source>The text holds characters that are not valid Unicode.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/checking.py" />
            <source>There is no sign “{sign}”; `symptomdesk leaflet` lists them all, and a symptom of your own is written as {own_prefix}name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/checking.py" />
            <source>{day} is in the future; a day is written when it has come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/checking.py" />
            <source>{day} is too far ahead; please check the year.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/checking.py" />
            <source>{day} is too long ago; please check the year.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/checking.py" />
            <source>“Nothing today” cannot be logged together with a sign; leave one of them out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/checking.py" />
            <source>“{choice}” does not answer the question.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/clinic.py" />
            <source>A dose is a number of milligrams up to {largest_dose_mg}, not {dose_mg}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/clinic.py" />
            <source>A laboratory value is a figure such as 1.9, not “{value}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/clinic.py" />
            <source>A laboratory value needs a name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/clinic.py" />
            <source>A medicine needs a name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/clinic.py" />
            <source>A pause cannot end before it begins.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/clinic.py" />
            <source>A question needs a text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/clinic.py" />
            <source>Cycle start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/clinic.py" />
            <source>Dose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/clinic.py" />
            <source>Laboratory value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/clinic.py" />
            <source>Medicine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/clinic.py" />
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/clinic.py" />
            <source>Question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/clinic.py" />
            <source>The laboratory’s range cannot begin at {low} and end at {high}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/clinic.py" />
            <source>The laboratory’s range is given in figures such as 1.5, not “{typed}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/clinic.py" />
            <location filename="../../src/symptomdesk/desk/desk.py" />
            <source>There is no entry with the id {record_id}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/clinic.py" />
            <location filename="../../src/symptomdesk/desktop/charts/table.py" />
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <location filename="../../src/symptomdesk/desktop/session.py" />
            <source>Treatment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/clinic.py" />
            <source>Visit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/clinic.py" />
            <source>{day} is in the future.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/desk.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/dose_card.py" />
            <source>Capsule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/desk.py" />
            <source>Correction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/desk.py" />
            <source>It is not {time_of_day} yet. Please write when it was.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/desk.py" />
            <source>Logged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/desk.py" />
            <source>No alert of the list “{missing}” is open on {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/desk.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/entry_details.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/note_card.py" />
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/desk.py" />
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/signs_card.py" />
            <source>Nothing today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/desk.py" />
            <source>Nothing was written on the day before, so there is nothing to repeat.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/desk.py" />
            <source>Removal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/desk.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/signs_card.py" />
            <source>Same as yesterday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/desk.py" />
            <location filename="../../src/symptomdesk/desktop/charts/measure_words.py" />
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <location filename="../../src/symptomdesk/desktop/pages/settings_looks.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/temperature_card.py" />
            <source>Temperature</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/desk.py" />
            <source>What you did</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/desk.py" />
            <source>What you wrote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/desk.py" />
            <source>You have written on today’s page already, and with this choice that day would not have begun yet. Please choose it after {hour} o’clock in the morning.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/desk.py" />
            <source>Your answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/desk.py" />
            <source>{day} has symptoms written on it, so it cannot be marked “nothing today”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/desk.py" />
            <source>{record_id} is not an observation; it can only be removed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/erasing.py" />
            <source>Not everything was deleted: {path} could not be ({strerror}). Make sure that nothing else uses this file and that you may delete it, then delete everything again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/importing.py" />
            <source>Import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/importing.py" />
            <source>The file {path} cannot be read ({strerror}). Nothing was imported; check that you may read it and that its disk is there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/importing.py" />
            <source>There can be no file of that name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/importing.py" />
            <source>There is no file {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/importing.py" />
            <source>{path} is a folder, not a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/neighbours.py" />
            <source>No diary can begin in the folder “{name}” ({strerror}). Make sure that there is room in it and that it can be written to, or choose another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/neighbours.py" />
            <source>The folder “{name}” cannot be opened ({strerror}). Please choose another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/neighbours.py" />
            <source>The sample diary could not be written ({strerror}). Make sure that there is room in {root} and that it can be written to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/neighbours.py" />
            <source>There is no diary in the folder “{name}”. Please choose the folder of a diary, or an empty folder to begin a new one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/neighbours.py" />
            <source>This cannot be the name: it {refusal}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/neighbours.py" />
            <source>This folder belongs to the diary that is open here. Please choose another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/protection.py" />
            <source>A passphrase can have {longest_passphrase} characters at most.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/protection.py" />
            <source>A passphrase has {shortest_passphrase} characters or more; several words are best.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/protection.py" />
            <source>A passphrase is one line, without spaces at its ends.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/protection.py" />
            <source>This is not the passphrase of the diary. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/reference.py" />
            <source>SymptomDesk's own leaflet is broken, please install it again: {problems}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/report_draft.py" />
            <source>SymptomDesk's own FHIR codes are broken, please install it again: {problems}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/reports.py" />
            <source>Give either --from or --since-last-visit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/reports.py" />
            <source>The period ends ({day}) before it begins ({day2}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/reports.py" />
            <source>There is no visit on or before {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/sampling.py" />
            <source>{day} is in the future; a diary ends today at the latest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/settings_file.py" />
            <source>Fever can be set to begin from {lowest} to {highest} °C.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/settings_file.py" />
            <source>This cannot be set: it {refusal}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/settings_file.py" />
            <source>This holds until you close the window, but it could not be saved ({strerror}). Make sure that there is room in {parent} and that it can be written to, then change it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desk/understanding.py" />
            <source>SymptomDesk's own word list is broken, please install it again: {problems}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/alerts.py" />
            <source>No, I did not call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/alerts.py" />
            <source>Yes, I called</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/axes.py" />
            <source>Cycle {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/axes.py" />
            <source>Day {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/axes.py" />
            <source>fever {degrees}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/chart.py" />
            <source>Severity ↑ · Cycle day →</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/chart.py" />
            <source>Severity ↑ · Date →</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/chart.py" />
            <source>Upwards: severity. Across: date.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/chart.py" />
            <source>Upwards: severity. Across: day of the cycle.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/legend.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/day_legend.py" />
            <source>Legend</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/legend.py" />
            <source>capsule days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/legend.py" />
            <source>capsule missed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/legend.py" />
            <source>laboratory value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/legend.py" />
            <source>logged, not there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/legend.py" />
            <location filename="../../src/symptomdesk/desktop/charts/overlay_words.py" />
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/week_strip.py" />
            <source>not logged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/legend.py" />
            <source>outside the laboratory’s range</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/legend.py" />
            <source>temperature, and where fever begins</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/legend.py" />
            <source>the laboratory’s range</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/legend.py" />
            <source>the same day of all cycles: the stronger the colour, the more of them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/legend.py" />
            <source>there, not graded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/legend.py" />
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>visit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/legend.py" />
            <source>worst of the day, mild to very severe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/legend.py" />
            <source>worst of the week, mild to very severe</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/charts/measure_words.py" />
            <source>%n values</source>
            <extracomment>For one: %n value</extracomment>
            <translation>
                <numerusform>%n value</numerusform>
                <numerusform>%n values</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/measure_words.py" />
            <location filename="../../src/symptomdesk/desktop/charts/overlay_words.py" />
            <source>Cycle day {day}: {what}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/charts/measure_words.py" />
            <source>fever in %n weeks</source>
            <extracomment>For one: fever in %n week</extracomment>
            <translation>
                <numerusform>fever in %n week</numerusform>
                <numerusform>fever in %n weeks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/charts/measure_words.py" />
            <source>fever on %n cycle days</source>
            <extracomment>For one: fever on %n cycle day</extracomment>
            <translation>
                <numerusform>fever on %n cycle day</numerusform>
                <numerusform>fever on %n cycle days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/charts/measure_words.py" />
            <source>fever on %n days</source>
            <extracomment>For one: fever on %n day</extracomment>
            <translation>
                <numerusform>fever on %n day</numerusform>
                <numerusform>fever on %n days</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/measure_words.py" />
            <source>highest temperature {figures}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/measure_words.py" />
            <source>highest temperature {figures}, a fever (from {from_degrees} on)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/measure_words.py" />
            <source>highest {figure}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/measure_words.py" />
            <source>no fever measured</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/measure_words.py" />
            <source>no {name} measured</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/measure_words.py" />
            <source>nothing measured</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/measure_words.py" />
            <source>temperature {figures}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/measure_words.py" />
            <source>temperature {figures}, a fever (from {from_degrees} on)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/measure_words.py" />
            <source>{day}: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/measure_words.py" />
            <source>{figure} on {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/measure_words.py" />
            <source>{figure}, fever</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/measure_words.py" />
            <source>{figure}, {range}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/measure_words.py" />
            <source>{name} ({unit})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/measure_words.py" />
            <source>{name} {figures}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/charts/overlay_words.py" />
            <source>%n cycles laid over each other, {days}.</source>
            <extracomment>For one: %n cycle laid over each other, {days}.</extracomment>
            <translation>
                <numerusform>%n cycle laid over each other, {days}.</numerusform>
                <numerusform>%n cycles laid over each other, {days}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/overlay_words.py" />
            <source>Day {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/overlay_words.py" />
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>Not logged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/overlay_words.py" />
            <source>Nothing was there on the same day of two cycles.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/overlay_words.py" />
            <source>What returned most: {sign}, {when}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/overlay_words.py" />
            <source>at worst {severity}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/overlay_words.py" />
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>capsule day</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/charts/overlay_words.py" />
            <source>most often on day {day}, in {present} of %n cycles</source>
            <extracomment>For one: most often on day {day}, in {present} of %n cycle</extracomment>
            <translation>
                <numerusform>most often on day {day}, in {present} of %n cycle</numerusform>
                <numerusform>most often on day {day}, in {present} of %n cycles</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/overlay_words.py" />
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>not graded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/overlay_words.py" />
            <source>on no cycle day more than once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/overlay_words.py" />
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>worst {severity}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/overlay_words.py" />
            <source>{present} of {logged}, {severity}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/charts/overlay_words.py" />
            <source>{sign} in none of %n cycles</source>
            <extracomment>For one: {sign} in none of %n cycle</extracomment>
            <translation>
                <numerusform>{sign} in none of %n cycle</numerusform>
                <numerusform>{sign} in none of %n cycles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/charts/overlay_words.py" />
            <source>{sign} in {present} of %n cycles, {worst}</source>
            <extracomment>For one: {sign} in {present} of %n cycle, {worst}</extracomment>
            <translation>
                <numerusform>{sign} in {present} of %n cycle, {worst}</numerusform>
                <numerusform>{sign} in {present} of %n cycles, {worst}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/picture.py" />
            <source>the picture could not be made</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/picture.py" />
            <source>{span} · saved on {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/plot.py" />
            <source>Drawing of the trends; the table says the same in words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/table.py" />
            <source>Cycle day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/table.py" />
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>Day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/table.py" />
            <source>Trends as a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/table.py" />
            <source>Week</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>%n capsules missed</source>
            <extracomment>For one: capsule missed</extracomment>
            <translation>
                <numerusform>capsule missed</numerusform>
                <numerusform>%n capsules missed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>%n days</source>
            <extracomment>For one: %n day</extracomment>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>From {first} to {last}, {logged} of %n days logged.</source>
            <extracomment>For one: From {first} to {last}, {logged} of %n day logged.</extracomment>
            <translation>
                <numerusform>From {first} to {last}, {logged} of %n day logged.</numerusform>
                <numerusform>From {first} to {last}, {logged} of %n days logged.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>No symptom was written down.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/severity_picker.py" />
            <source>None</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>Not shown, as you chose: {signs}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>One day so far: {day}. A trend shows after a few days.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>Week {first} to {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>about the same as {before}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>back since {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>better than {before}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>cycle {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>cycle {number}, day {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>from {first} to {last}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>gone in the last %n days</source>
            <extracomment>For one: gone in the last %n day</extracomment>
            <translation>
                <numerusform>gone in the last %n day</numerusform>
                <numerusform>gone in the last %n days</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>gone this cycle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>last cycle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>logged, without {sign}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>new since {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>no {sign}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>no {sign} on %n days logged</source>
            <extracomment>For one: no {sign} on %n day logged</extracomment>
            <translation>
                <numerusform>no {sign} on %n day logged</numerusform>
                <numerusform>no {sign} on %n days logged</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>not on %n days logged</source>
            <extracomment>For one: not on %n day logged</extracomment>
            <translation>
                <numerusform>not on %n day logged</numerusform>
                <numerusform>not on %n days logged</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>the %n days before</source>
            <extracomment>For one: the %n day before</extracomment>
            <translation>
                <numerusform>the %n day before</numerusform>
                <numerusform>the %n days before</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <location filename="../../src/symptomdesk/desktop/dates.py" />
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>visit: {note}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>worse than {before}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>{day}: before the diary began</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>{first} to {last}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>{names} and %n more</source>
            <extracomment>For one: {names} and %n more</extracomment>
            <translation>
                <numerusform>{names} and %n more</numerusform>
                <numerusform>{names} and %n more</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>{names} and {last}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>{present} of %n days</source>
            <extracomment>For one: {present} of %n day</extracomment>
            <translation>
                <numerusform>{present} of %n day</numerusform>
                <numerusform>{present} of %n days</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>{severity} ({figure} of {most})</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>{sign} at worst {severity}, on {present} of %n days logged</source>
            <extracomment>For one: {sign} at worst {severity}, on {present} of %n day logged</extracomment>
            <translation>
                <numerusform>{sign} at worst {severity}, on {present} of %n day logged</numerusform>
                <numerusform>{sign} at worst {severity}, on {present} of %n days logged</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>{sign} came most often, on %n days.</source>
            <extracomment>For one: {sign} came most often, on %n day.</extracomment>
            <translation>
                <numerusform>{sign} came most often, on %n day.</numerusform>
                <numerusform>{sign} came most often, on %n days.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>{sign} not graded, on {present} of %n days logged</source>
            <extracomment>For one: {sign} not graded, on {present} of %n day logged</extracomment>
            <translation>
                <numerusform>{sign} not graded, on {present} of %n day logged</numerusform>
                <numerusform>{sign} not graded, on {present} of %n days logged</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>{sign} {severity}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/charts/words.py" />
            <source>{sign}, not graded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/crash_dialog.py" />
            <source>Copy the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/crash_dialog.py" />
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/crash_dialog.py" />
            <source>Report</source>
            <comment>what a mistake of the program looked like</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/crash_dialog.py" />
            <source>Something in the program went wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/crash_dialog.py" />
            <source>SymptomDesk made a mistake</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/crash_dialog.py" />
            <source>Your diary is safe: everything that was shown as recorded is on your disk. You can go on. The report below says where the program failed and holds nothing of your diary.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/dates.py" />
            <source>MMM</source>
            <comment>date pattern</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/dates.py" />
            <source>MMM yyyy</source>
            <comment>date pattern</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/dates.py" />
            <source>MMMM yyyy</source>
            <comment>date pattern</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/dates.py" />
            <source>d MMM</source>
            <comment>date pattern</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/dates.py" />
            <source>d MMM yyyy</source>
            <comment>date pattern</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/dates.py" />
            <source>d MMMM</source>
            <comment>date pattern</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/dates.py" />
            <source>d MMMM yyyy</source>
            <comment>date pattern</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/dates.py" />
            <source>ddd, d MMMM</source>
            <comment>date pattern</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/dates.py" />
            <source>ddd, d MMMM yyyy</source>
            <comment>date pattern</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/dates.py" />
            <source>dddd</source>
            <comment>date pattern</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/dates.py" />
            <source>dddd, d MMMM</source>
            <comment>date pattern</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/dates.py" />
            <source>dddd, d MMMM yyyy</source>
            <comment>date pattern</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/dates.py" />
            <source>yesterday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/dates.py" />
            <source>yyyy</source>
            <comment>date pattern</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/dates.py" />
            <location filename="../../src/symptomdesk/desktop/obstacle_dialog.py" />
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>{day}, {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/erasing.py" />
            <source>Everything of SymptomDesk’s was deleted. These were left, since somebody else put them there: {files}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/erasing.py" />
            <source>SymptomDesk still starts at login, since {file} could not be deleted ({reason}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>0 to 4</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>A new line in the text of a day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Answer the first warning: what you did</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Arrow keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <location filename="../../src/symptomdesk/desktop/pages/calendar_bar.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/date_stepper.py" />
            <source>Back to today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Choose and order the signs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Choose what the colours show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Choose within a list, a scale or a chart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Copy the leaflet as text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Copy the report as text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>End the program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Escape</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Everywhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/signs_card.py" />
            <source>Find a sign, or name one of your own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Go to the warnings above the page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Grade the first sign: how bad is it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>How bad it is, in a sign’s scale: none to very severe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>In every control</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Keep what is typed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Leave a search, close a list or a line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Lock the diary, if it has a passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Medicine taken</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>On Calendar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>On Leaflet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>On Report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>On Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>On Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>On Treatment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>On Trends</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Open the calendar of a date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Open {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Press a button, tick a line, turn a page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Print the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Repeat: same as yesterday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Save everything (JSON)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Save for the clinic’s computer (FHIR)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Save the chart as a picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Save the report as PDF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Save the table (CSV)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Save the whole diary (JSON)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Search the diary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_board.py" />
            <source>Search the leaflet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Show 1 year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Show 3 cycles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Show 30 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Show 90 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <location filename="../../src/symptomdesk/desktop/pages/calendar_bar.py" />
            <source>Show a month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <location filename="../../src/symptomdesk/desktop/pages/calendar_bar.py" />
            <source>Show a year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Show all days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Show the cycles laid over each other</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Show this list of keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Space</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Take back a recognised word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Take back the latest entry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Take back what was changed last</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/date_stepper.py" />
            <source>The day after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/date_stepper.py" />
            <source>The day before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>The month or year after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>The month or year before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>The next place found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>The place found before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>The same as a table, or as a chart again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>To the next control; with Shift to the one before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Type a temperature</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Write a note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Write a question for the next visit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/key_list.py" />
            <source>Write in the text box</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/main_window.py" />
            <source>What you wrote last is not saved yet. Close the window again to leave without it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/main_window.py" />
            <source>{subject} – SymptomDesk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/obstacle_dialog.py" />
            <source>Begin a new diary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/obstacle_dialog.py" />
            <location filename="../../src/symptomdesk/desktop/shortcuts_dialog.py" />
            <location filename="../../src/symptomdesk/desktop/unlock_dialog.py" />
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/obstacle_dialog.py" />
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>Go back to the backup of {moment}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/obstacle_dialog.py" />
            <source>Open it nevertheless</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/obstacle_dialog.py" />
            <source>The diary cannot be opened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/obstacle_dialog.py" />
            <source>The file that cannot be read is kept beside the new diary, with today’s date in its name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/obstacle_dialog.py" />
            <source>There is a sound backup of {moment}. What was written later on that day would be missing.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/obstacle_dialog.py" />
            <source>There is a sound backup of {moment}. What was written later would be missing: up to %n days.</source>
            <extracomment>For one: There is a sound backup of {moment}. What was written later would be missing: up to one day.</extracomment>
            <translation>
                <numerusform>There is a sound backup of {moment}. What was written later would be missing: up to one day.</numerusform>
                <numerusform>There is a sound backup of {moment}. What was written later would be missing: up to %n days.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/obstacle_dialog.py" />
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/obstacle_dialog.py" />
            <location filename="../../src/symptomdesk/desktop/pages/trends_signs.py" />
            <location filename="../../src/symptomdesk/desktop/shortcuts_dialog.py" />
            <location filename="../../src/symptomdesk/desktop/unlock_dialog.py" />
            <source>{title} – SymptomDesk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/opening.py" />
            <source>The file of the diary cannot be read without a passphrase, but its backups can. If you never chose a passphrase, the file is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/opening.py" />
            <source>The file of the diary is damaged in places. What can be read of it can be shown, but what is written now may get lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/opening.py" />
            <source>The file of the diary is damaged. Its backups are encrypted: with the passphrase you can go back to one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/opening.py" />
            <source>This passphrase opens none of the backups. Capital and small letters count.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/opening.py" />
            <source>This passphrase opens the latest backup, but not the diary. If it is the right one, the file of the diary is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>A folder on another disk for backups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>A memory stick or a synced folder keeps the diary when this computer breaks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>Back up now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>Backed up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>Backups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>Choose a folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>Go back to a backup</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>Go back to it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>Last backup: {moment}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>Leave it as it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>No other folder is chosen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>On another disk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>Once a day the whole diary is copied into the folder “backups” beside it, and the copy is checked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>Shall the diary be as it was on {moment}? What was written later is no longer shown then.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>The diary is as it was then.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>The last backup is more than a week old. Please make one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>There is no backup yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>Use no other folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>What it held before is the first of the backups below.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>What the diary holds now is backed up before, so this can be taken back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>{folder} is not connected just now; the copy is made when it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>{folder}: last copy {moment}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>{folder}: no copy yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>{moment}, asked for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>{moment}, before an import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>{moment}, before an update</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/backups_content.py" />
            <source>{moment}, before going back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/banner_content.py" />
            <source>Clinic {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/banner_content.py" />
            <source>Did you get help?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/banner_content.py" />
            <source>Emergency {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/banner_content.py" />
            <source>I have done this…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/banner_content.py" />
            <source>It became more since you noted: “{note}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/banner_content.py" />
            <source>Leaflet: “{advice}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/banner_content.py" />
            <source>Mention it to your doctor or pharmacist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/banner_content.py" />
            <source>Mention it to your doctor or pharmacist: {signs}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/banner_content.py" />
            <source>No, I did not</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/banner_content.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/entry_details.py" />
            <source>Read it in the leaflet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/banner_content.py" />
            <source>Read more about it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/banner_content.py" />
            <source>Yes, I called…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/banner_content.py" />
            <source>done {day} {time} · opens again if it gets worse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/banner_content.py" />
            <source>{advice} (Not in this leaflet; after {document}.)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/banner_content.py" />
            <source>{headline}: {signs}, since {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/banner_content.py" />
            <source>{signs}. You are writing {words}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/banner_content.py" />
            <source>{signs}: not on the leaflet’s lists.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/banner_content.py" />
            <source>{sign} ({day})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/banner_content.py" />
            <source>{sign}. You wrote “{words}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar.py" />
            <source>Calendar, {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar.py" />
            <source>Nothing is written yet. Write your first day on Today; here you will then see all your days at a glance.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_bar.py" />
            <source>Back</source>
            <comment>to the month before</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_bar.py" />
            <location filename="../../src/symptomdesk/desktop/session.py" />
            <source>Calendar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_bar.py" />
            <source>Month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_bar.py" />
            <source>On</source>
            <comment>to the next month</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_bar.py" />
            <source>Show today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_bar.py" />
            <source>Shown: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_bar.py" />
            <source>The month after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_bar.py" />
            <source>The month before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_bar.py" />
            <source>The year after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_bar.py" />
            <source>The year before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_bar.py" />
            <location filename="../../src/symptomdesk/desktop/session.py" />
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_bar.py" />
            <source>Year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_bar.py" />
            <source>{name}. Choose what the colours show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>Before the diary began.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>Capsule day, nothing noted of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>Capsule held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>Capsule missed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>Capsule taken</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>Found on %n days, the latest first.</source>
            <extracomment>For one: Found on %n day, the latest first.</extracomment>
            <translation>
                <numerusform>Found on %n day, the latest first.</numerusform>
                <numerusform>Found on %n days, the latest first.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>Highest urgency</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>Highest: {urgency}, on %n days.</source>
            <extracomment>For one: Highest: {urgency}, on %n day.</extracomment>
            <translation>
                <numerusform>Highest: {urgency}, on %n day.</numerusform>
                <numerusform>Highest: {urgency}, on %n days.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>No symptom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>Not logged. Still open: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>Nothing found. Try fewer words, or only the beginning of one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>Nothing to tell anybody.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>Temperature {value} °{unit}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>The first %n are shown: add a word to see fewer.</source>
            <extracomment>For one: The first %n is shown: add a word to see fewer.</extracomment>
            <translation>
                <numerusform>The first %n is shown: add a word to see fewer.</numerusform>
                <numerusform>The first %n are shown: add a word to see fewer.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>The note was “{before}” until {moment}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>The text was “{before}” until {moment}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>before the diary began</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>in the future</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>logged, no word of {sign_name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>logged, not mentioned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>no symptom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>{day} · note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>{day} · symptom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>{entry} – changed {moment}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>{entry} – removed {moment}.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>{logged} of %n days logged.</source>
            <extracomment>For one: {logged} of %n day logged.</extracomment>
            <translation>
                <numerusform>{logged} of %n day logged.</numerusform>
                <numerusform>{logged} of %n days logged.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>{month} {year}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>{name} was not there.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>{name}: on %n days, at worst {severity}.</source>
            <extracomment>For one: {name}: on %n day, at worst {severity}.</extracomment>
            <translation>
                <numerusform>{name}: on %n day, at worst {severity}.</numerusform>
                <numerusform>{name}: on %n days, at worst {severity}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>{name}: {severity}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/calendar_content.py" />
            <source>{name}: {severity} ({figure} of {most})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/chip_content.py" />
            <source>From {words}. A click takes it back, if that is not what you meant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/chip_content.py" />
            <source>From {words}. Taken back; a click records it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/chip_content.py" />
            <source>From {words}. The question about it waits for your answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/chip_content.py" />
            <source>From {words}: not recorded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/chip_content.py" />
            <source>“{words}”, read as “{spelled}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_actions.py" />
            <source>It is over: keep it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_actions.py" />
            <source>It was a slip: take it back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_actions.py" />
            <source>Nothing today: noted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_actions.py" />
            <source>The question is marked as asked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_actions.py" />
            <source>The signs of the day before were recorded on this day too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_actions.py" />
            <source>The temperature was taken back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_actions.py" />
            <source>{name} is written on this day. Is it over, or was it never there?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_actions.py" />
            <source>{name} was taken back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_actions.py" />
            <source>{signs} was recorded. Say how bad it is, if you like.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_board.py" />
            <location filename="../../src/symptomdesk/desktop/pages/today.py" />
            <source>How was today?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_board.py" />
            <source>Last 7 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_board.py" />
            <location filename="../../src/symptomdesk/desktop/pages/today.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/undo_bar.py" />
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>A click takes this reading back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>Cycle {cycle} · day {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>Cycle {cycle} · day {day} of {length}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>Fill in yesterday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>Good to see you again. Nothing is written since {first}. You can fill in what you remember, or just go on today: a gap does no harm.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/dose_calendar.py" />
            <source>Held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>If the treatment has ended for good, this holds until {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/dose_calendar.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/dose_card.py" />
            <source>Missed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>No capsule planned on this day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>Noted by the thermometer: {reading}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>Noted. How bad is it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>On hold, as the clinic ordered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>Please write a time of day, as 14:30 or 2.30 pm.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/dose_calendar.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/dose_card.py" />
            <source>Taken</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>Taken {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>Treatment day {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>Yesterday is not written yet. You can fill it in, or leave it: a gap does no harm.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>last time {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>last {severity}, {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>not logged; {urgency}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>not on the leaflet’s lists</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>{cycle} · capsule day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>{cycle} · no capsule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>{cycle} · on hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>{medicine} {amount} mg</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>{number}nd</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>{number}rd</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>{number}st</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>{number}th</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/day_content.py" />
            <source>{ordinal} day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/diaries_content.py" />
            <source>A name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/diaries_content.py" />
            <source>A sample diary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/diaries_content.py" />
            <source>A second window cannot be opened from here. The diary is in {folder}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/diaries_content.py" />
            <source>Begin the diary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/diaries_content.py" />
            <source>Do not begin one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/diaries_content.py" />
            <source>Each person has a diary of their own, in a folder of its own. It opens in a window of its own, with its owner’s name in the title, and nothing is mixed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/diaries_content.py" />
            <source>It opens in a window of its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/diaries_content.py" />
            <source>Open a sample diary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/diaries_content.py" />
            <source>Open another folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/diaries_content.py" />
            <source>Open the diary of {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/diaries_content.py" />
            <source>Other diaries</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/diaries_content.py" />
            <source>The diary of an invented patient, to look around in and try everything. It opens beside yours in a window that says so, and is never mixed with yours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/diaries_content.py" />
            <source>The folder of a diary, or an empty folder to begin a new diary in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/diaries_content.py" />
            <source>The folder of another diary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/diaries_content.py" />
            <source>The folder “{folder}” is empty, so a new diary begins in it. The name stands in its window’s title.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/diaries_content.py" />
            <source>Whose diary will it be?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/doing.py" />
            <source>The program tries again by itself until it is saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <source>About you and the medicine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <source>Begin to write</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>Days 1-21 of 28, then a week without</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>Days 1-28 of 28</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>Every day, without cycles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <source>Go to the page of today at once; everything can be written down later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <source>How it is taken</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <source>How many mg has one day’s dose?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <source>I do not know</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <source>It decides which warnings of the leaflet apply.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <source>Leave empty what you do not know. You can change all of it later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <source>Leave empty what you do not know. You can change it later in Settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <source>Next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <source>On which days is it taken?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <source>Please write a figure, as 25.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <source>Skip to the diary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <source>Step {step} of {steps}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <source>Three short steps, then you can begin to write.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <source>Welcome</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <source>What it is not</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <source>What the medicine is taken for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <source>What this is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <source>When did the treatment begin?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <source>Whom to call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <source>e.g. 25, as on the pack</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/first_start_content.py" />
            <source>e.g. 3 February 2026</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/help_content.py" />
            <source>A diary of what you feel, kept on your own computer. It tells you how soon the leaflet of your medicine says to act, shows how things develop, and prints a report for your clinic.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/help_content.py" />
            <source>A warning stays until you say what you did, and opens again if it gets worse.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/help_content.py" />
            <source>Every licence in full, as text files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/help_content.py" />
            <source>Everything can be done by keys too: F1 shows them all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/help_content.py" />
            <source>Everything is saved as you go. Ctrl+Z takes back what you did last on Today.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/help_content.py" />
            <source>For a forgotten day, go back with the arrow beside the date.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/help_content.py" />
            <source>If you are worried, call your doctor. In an emergency, call the emergency number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/help_content.py" />
            <source>It is not a diagnosis and not a medical device, and no clinician has reviewed it yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/help_content.py" />
            <source>It never says that you are fine, and it alerts nobody but the person in front of the screen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/help_content.py" />
            <source>On a good day press “Nothing today”. An empty day says nothing, to you or to the clinic.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/help_content.py" />
            <source>Open the folder of the licences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/help_content.py" />
            <source>SymptomDesk is free software under the MIT licence.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/help_content.py" />
            <source>Version {version}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/help_content.py" />
            <source>Write on Today what you felt, in your own words, and press Enter. What was understood shows as small labels: press one to take it back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/help_content.py" />
            <source>see its own files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/help_content.py" />
            <source>{library} carries {part}: {licence}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/lab_words.py" />
            <source>from {low}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/lab_words.py" />
            <source>the laboratory’s range is {range}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/lab_words.py" />
            <source>up to {high}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/lab_words.py" />
            <source>↑ above the laboratory’s range ({range})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/lab_words.py" />
            <source>↓ below the laboratory’s range ({range})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/copy_out.py" />
            <source>Copied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_board.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/contents_list.py" />
            <source>Contents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_board.py" />
            <source>Copy all of it as text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_board.py" />
            <location filename="../../src/symptomdesk/desktop/session.py" />
            <source>Leaflet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_board.py" />
            <source>Text of the leaflet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_board.py" />
            <source>To paste it into a letter or e-mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>Applies to this diary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>Does not apply to this diary, which says that {drug} is taken for: {taken_for}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>Each name leads to the line on which it stands, and to the newest day on which it was recorded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>Find a symptom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>From {threshold} °C on, a temperature is recorded as {sign}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>In this diary it is from {threshold} °C on, as its settings say.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>Not in the leaflet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>Not in the leaflet: SymptomDesk’s own words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>Other effects</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>Recorded on %n days, last on {day}</source>
            <extracomment>For one: Recorded on %n day, last on {day}</extracomment>
            <translation>
                <numerusform>Recorded on %n day, last on {day}</numerusform>
                <numerusform>Recorded on %n days, last on {day}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>Recorded on %n days, last {day}</source>
            <extracomment>For one: Recorded on %n day, {day}</extracomment>
            <translation>
                <numerusform>Recorded on %n day, {day}</numerusform>
                <numerusform>Recorded on %n days, last {day}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>Recorded on 1 day, {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>Reference: {document} ({date}). {section}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>Reference: {document}. {section}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>Side effects, and when to call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>Symptoms from A to Z</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>The leaflet names some dangers without saying how one notices them. The following is not in it: the words are SymptomDesk’s own, and each names its reference.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>The rest of the leaflet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>This diary has on none of the lists:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>Two warning signs close together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>What has a line at its side is the leaflet, word for word, misprints included. Around it SymptomDesk says how urgent it is, and when it was recorded.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>When two different lines of {lists} are recorded no more than %n days apart:</source>
            <extracomment>For one: When two different lines of {lists} are recorded no more than %n day apart:</extracomment>
            <translation>
                <numerusform>When two different lines of {lists} are recorded no more than %n day apart:</numerusform>
                <numerusform>When two different lines of {lists} are recorded no more than %n days apart:</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>Whether this list applies depends on what {drug} is taken for. This diary does not say what {drug} is taken for, so SymptomDesk watches this list too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>Whether this list applies depends on what {drug} is taken for. This diary says that {drug} is taken for: {taken_for}, so SymptomDesk watches this list too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>Word for word, too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>does not apply to this diary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>{names} or {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>{name}: read it under {text}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>{name}: read it under {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>{name}: {what}. Open that day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_content.py" />
            <source>{sign}, by the thermometer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_search.py" />
            <source>Not found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/leaflet_search.py" />
            <source>{current} of {all}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/question_content.py" />
            <source>No</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/question_content.py" />
            <source>No, before that</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/question_content.py" />
            <source>No, it is gone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/question_content.py" />
            <source>No, someone else</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/question_content.py" />
            <source>Yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/question_content.py" />
            <source>Yes, still there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/question_content.py" />
            <source>Yes, today or last night</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/reminder_content.py" />
            <source>A quarter of an hour earlier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/reminder_content.py" />
            <source>A quarter of an hour later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/reminder_content.py" />
            <source>A short message at that time, if today’s page is not written yet. It says nothing of your illness, and it never takes the place of a warning.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/reminder_content.py" />
            <source>An invented diary reminds nobody. Your own one can.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/reminder_content.py" />
            <source>At {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/reminder_content.py" />
            <source>It waits in the tray, to remind me</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/reminder_content.py" />
            <source>No reminder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/reminder_content.py" />
            <source>Nothing starts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/reminder_content.py" />
            <source>On this system, SymptomDesk cannot yet start by itself when you log in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/reminder_content.py" />
            <source>Remind me every day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/reminder_content.py" />
            <source>Reminder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/reminder_content.py" />
            <source>SymptomDesk starts in the background</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/reminder_content.py" />
            <source>The menu of its icon in the tray opens it again, or ends it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/reminder_content.py" />
            <source>The program ends</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/reminder_content.py" />
            <source>This could not be set: {file} cannot be written ({reason}). Make sure that it can, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/reminder_content.py" />
            <source>This desktop has no tray for programs that wait, so the reminder comes while the window is open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/reminder_content.py" />
            <source>When I close the window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/reminder_content.py" />
            <source>When I log in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_actions.py" />
            <location filename="../../src/symptomdesk/desktop/pages/settings_about.py" />
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>Open the folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_actions.py" />
            <source>Saving…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_actions.py" />
            <source>Symptom report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_actions.py" />
            <source>The folder cannot be opened from here. It is {parent}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_bar.py" />
            <source>Copy as text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_bar.py" />
            <source>Copy it as text, to paste it into a letter or e-mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_bar.py" />
            <source>Print the report on paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_bar.py" />
            <source>Print…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_bar.py" />
            <location filename="../../src/symptomdesk/desktop/session.py" />
            <source>Report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_bar.py" />
            <source>Save the report as a PDF, to send it or to keep it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_board.py" />
            <source>Nothing to report yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_board.py" />
            <source>Write your first day on Today: what you feel, or “Nothing today” on a good day. From then on you can make a report for your clinic here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_chosen.py" />
            <source>The report of {dated_text}, {status}.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>%n of {all} parts are in it.</source>
            <extracomment>For one: %n of {all} parts is in it.</extracomment>
            <translation>
                <numerusform>%n of {all} parts is in it.</numerusform>
                <numerusform>%n of {all} parts are in it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>%n pages were sent to the printer.</source>
            <extracomment>For one: %n page was sent to the printer.</extracomment>
            <translation>
                <numerusform>%n page was sent to the printer.</numerusform>
                <numerusform>%n pages were sent to the printer.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>%n pages were sent to {printer}.</source>
            <extracomment>For one: %n page was sent to {printer}.</extracomment>
            <translation>
                <numerusform>%n page was sent to {printer}.</numerusform>
                <numerusform>%n pages were sent to {printer}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>%n pages, {paper}</source>
            <extracomment>For one: %n page, {paper}</extracomment>
            <translation>
                <numerusform>%n page, {paper}</numerusform>
                <numerusform>%n pages, {paper}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>All days, with nothing left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Capsules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Charts by symptom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Compared with the time before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Copied. You can paste it into a letter or an e-mail.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Data for a computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Each symptom on each day, as a strip of shades</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Everything is in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Everything you wrote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>FHIR bundle (*.json)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>For a clinic (FHIR)…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Hidden in the PDF: the whole diary, all days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>How often and how strong each one was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>How strong each one was from day to day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>It holds your health data and is not protected: whoever has it can read it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>It is your health data: only paste it where you want it to be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>JSON (*.json)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>Laboratory values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Last 30 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Last 90 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Main symptoms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Nothing but the days and how many of them are logged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Other days…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>Other medicines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Overview by day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>PDF (*.pdf)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Readings, and days with fever</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Save as PDF…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Save for the clinic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Save the diary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Save the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Save the table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Saved as “{name}” in {folder}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Since the last visit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Symptom report {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>SymptomDesk diary {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Symptoms {first} to {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Table (*.csv)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Table (CSV)…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Taken, missed and held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>The first day lies after the last one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>The report could not be made. Your diary is safe, and you can still copy the report as text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>The symptoms of these days, as hospital computers exchange them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>The symptoms of these days, for a spreadsheet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>The whole diary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>This cycle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>To send or to print elsewhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>US Letter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Warnings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>What changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>When to act, and what you did</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Whole diary (JSON)…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Your own words, day by day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>Your questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>“Data for a computer” still brings all of your diary; untick it if the rest must stay with you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_content.py" />
            <source>“{name}” could not be saved: {reason}. Choose another folder, or make room, and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_options.py" />
            <source>Files for a computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_options.py" />
            <source>Paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_options.py" />
            <source>What goes in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/report_options.py" />
            <source>Which days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_about.py" />
            <source>About SymptomDesk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_about.py" />
            <source>Copy its name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_about.py" />
            <source>Copy the name of the folder {folder}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_about.py" />
            <source>F1 shows them wherever you are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_about.py" />
            <source>Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_about.py" />
            <location filename="../../src/symptomdesk/desktop/shortcuts_dialog.py" />
            <source>Keyboard shortcuts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_about.py" />
            <source>Licences of its libraries</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_about.py" />
            <source>Show {folder} in the file manager</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_about.py" />
            <source>Your data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_actions.py" />
            <source>The folder cannot be opened from here. It is {folder}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_board.py" />
            <location filename="../../src/symptomdesk/desktop/session.py" />
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>100 % is the usual size; at 200 % everything is written twice as large.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>As the computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>At midnight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>At {hour} in the morning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>Back to {temperature}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>Celsius (°C)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>Change it only if your clinic told you another figure.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>Diary and settings lie in one folder on this computer, and nowhere else.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>Every day, every correction and the treatment, as a file that SymptomDesk can read again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>Fahrenheit (°F)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>For those who are up after midnight: until then, what you write belongs to the evening before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>From {temperature} on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>High contrast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>I write about myself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>I write for someone else</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>Other</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>Paper for reports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>Save everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>Save everything (JSON)…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>So that “Dad feels sick” is understood as the patient’s. “He” and “she” always are, “I” is you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>SymptomDesk diary {day}.json</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>The folder’s name was copied.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>The name stands in the window’s title and, with the date of birth, on reports.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>The warnings show these numbers, so that nobody has to look for them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>Usually {temperature}, after {source}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>What the report is offered on; there you can still choose the other one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>You can type either: the program sees from the figure which one it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>e.g. 4 May 1952</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>e.g. my husband, Dad</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_content.py" />
            <source>{source}; not in the leaflet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_deletion.py" />
            <source>DELETE</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_deletion.py" />
            <source>Delete everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_deletion.py" />
            <source>Delete everything for good</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_deletion.py" />
            <source>Delete everything…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_deletion.py" />
            <source>Deletes this diary from this computer: all days, the treatment, what was corrected, the backups, the settings and your own leaflets. Then the program begins anew, as on the first day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_deletion.py" />
            <source>Files that you saved yourself and backups on another disk stay where they are, and so do copies that a backup of the whole computer has made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_deletion.py" />
            <source>If you may want to read it again, save it first. Once deleted, it cannot be brought back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_deletion.py" />
            <source>Keep everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_deletion.py" />
            <source>To go on, type the word {word} here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_looks.py" />
            <source>A new day begins</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_looks.py" />
            <source>Colours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_looks.py" />
            <source>Fever</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_looks.py" />
            <source>Fever begins at less</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_looks.py" />
            <source>Fever begins at more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_looks.py" />
            <source>Text size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_looks.py" />
            <source>The day begins earlier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_looks.py" />
            <source>The day begins later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_looks.py" />
            <source>Unit of temperatures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_looks.py" />
            <source>{words}, the usual figure for fever</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/pages/settings_passphrase.py" />
            <source>%n minutes</source>
            <extracomment>For one: %n minute</extracomment>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_passphrase.py" />
            <source>8 characters or more; several words are best.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_passphrase.py" />
            <source>A new passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_passphrase.py" />
            <source>Change the passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_passphrase.py" />
            <source>Encrypt the diary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_passphrase.py" />
            <source>Lock now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_passphrase.py" />
            <source>Lock when nothing was done for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_passphrase.py" />
            <source>Never</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_passphrase.py" />
            <source>Nobody can find out a forgotten passphrase. Save everything first, in a safe place, or write the passphrase down where only you find it. Copies that were saved before stay readable.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_passphrase.py" />
            <location filename="../../src/symptomdesk/desktop/unlock_dialog.py" />
            <source>Passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_passphrase.py" />
            <source>Remove the passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_passphrase.py" />
            <source>Save everything first (JSON)…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_passphrase.py" />
            <source>The diary and its backups are encrypted. Without the passphrase nobody can read them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_passphrase.py" />
            <source>The diary has no passphrase any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_passphrase.py" />
            <source>The diary has no passphrase: whoever can open its folder can read it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_passphrase.py" />
            <source>The diary is encrypted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_passphrase.py" />
            <source>The passphrase until now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_passphrase.py" />
            <source>The same once more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_passphrase.py" />
            <source>The two differ. Please type both again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_passphrase.py" />
            <source>What you choose in the settings is not encrypted: the name and the date of birth for the report, the telephone numbers, the words for the person you write for, the folders of other diaries, which signs of the leaflet Trends shows and in which order. Leave empty what nobody may read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_people.py" />
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>Clinic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_people.py" />
            <source>Date of birth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_people.py" />
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>Emergency</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_people.py" />
            <source>How you call the patient</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_people.py" />
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_people.py" />
            <source>Phone numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_people.py" />
            <source>The patient</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_people.py" />
            <source>Who writes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_people.py" />
            <source>day and night, if there is one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/settings_people.py" />
            <source>e.g. 112, 911 or 999</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/today.py" />
            <source>How was that day?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/today.py" />
            <source>Nothing to undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/today.py" />
            <source>Undo: {label}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/today.py" />
            <source>Undo: {label} (Ctrl+Z)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_actions.py" />
            <source>Copied: {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_actions.py" />
            <source>The cycle start was removed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_actions.py" />
            <source>The dose was removed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_actions.py" />
            <source>The laboratory value was removed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_actions.py" />
            <source>The medicine was removed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_actions.py" />
            <source>The pause was removed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_actions.py" />
            <source>The visit was removed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>Add a cycle start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>Add a dose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>Add a medicine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>Add a pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>Add a value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>Add a visit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>Add this cycle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>Dose and regimen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>First day of the cycle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>First day of the treatment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>If a capsule is late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>Keep this day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>No dose written down yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>No visit written down. The report begins at the last one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>None entered: cycles are counted from the first day. Enter one that began late.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>None written down.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>None written down. The report shows them to the clinic.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>None written down. Trends and the report show them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>Pauses that the clinic ordered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>Set the first day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>Starts of cycles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>Visits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>What you take it for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>When it began</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>Where you are now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_board.py" />
            <source>Your treatment</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>%n held</source>
            <extracomment>For one: %n held</extracomment>
            <translation>
                <numerusform>%n held</numerusform>
                <numerusform>%n held</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>%n missed ({days})</source>
            <extracomment>For one: %n missed ({days})</extracomment>
            <translation>
                <numerusform>%n missed ({days})</numerusform>
                <numerusform>%n missed ({days})</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>%n not recorded</source>
            <extracomment>For one: %n not recorded</extracomment>
            <translation>
                <numerusform>%n not recorded</numerusform>
                <numerusform>%n not recorded</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>%n taken</source>
            <extracomment>For one: %n taken</extracomment>
            <translation>
                <numerusform>%n taken</numerusform>
                <numerusform>%n taken</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>A capsule is planned for today.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>A dose is a number of milligrams such as 20 or 2.5, not “{typed}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>As before, or I do not know</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>Cycle {cycle}, day {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>Cycle {cycle}, day {day} of {length}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>Cycle {cycle}: {span}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>From {day} on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>It begins on {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>It decides which warnings of the leaflet apply to you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>Leaflet, {section}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>No capsule has been recorded so far.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>No capsule is planned for today.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>No number yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>Not in the leaflet; after {document}: {section}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>Not written down yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>On hold today, as the clinic ordered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>Please write the dose, or choose on which days you take it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>So far {counts}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>The warnings show these numbers, too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>Today’s capsule: held, as the clinic said.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>Today’s capsule: missed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>Today’s capsule: taken.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>Write down when it began, and which dose you take on which days: then your cycle and capsules show here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>Your treatment is not written down yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>days 1-21 of 28</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>days 1-28 of 28</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>every day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>from {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>from {day} · in force</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>held, as the clinic said</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>in %n days</source>
            <extracomment>For one: in %n day</extracomment>
            <translation>
                <numerusform>in %n day</numerusform>
                <numerusform>in %n days</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>missed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>no capsule planned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>no end yet; when it is over, add it again with its last day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>not recorded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>on hold, as the clinic ordered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>since {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>taken</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>the last on {days}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>to come</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>{days} · now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_content.py" />
            <source>{dose} mg</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>Add this dose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>Add this medicine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>Add this pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>Add this value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>Add this visit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>Day of the blood test</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>Dose (if you like)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>Dose in mg</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>Fill in: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>First day without a capsule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>From which day on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>I know its end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>I know the date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>Last day without a capsule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>Note (if you like)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>On which days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>Since which day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>The laboratory’s range begins at (if printed)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>The laboratory’s range ends at (if printed)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>Unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>Value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>as on the pack</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>as on the sheet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>e.g. 75 mg in the morning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <source>e.g. blood test</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/treatment_forms.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/temperature_card.py" />
            <source>e.g. {example}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends.py" />
            <source>A dash (–) means: the day is logged, and nothing was written about this symptom.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends.py" />
            <source>Choose a longer range above to see earlier ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends.py" />
            <source>Drag the chart sideways to see earlier days.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends.py" />
            <source>No symptom on these days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends.py" />
            <source>None of the signs that you chose on these days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends.py" />
            <source>Nothing to show yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends.py" />
            <source>PNG picture (*.png)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends.py" />
            <source>Point at a day to read it here, or use the arrow keys.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends.py" />
            <source>Press “Signs…” above to show the others.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends.py" />
            <location filename="../../src/symptomdesk/desktop/pages/trends_bar.py" />
            <source>Save picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends.py" />
            <source>Saved as {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends.py" />
            <source>SymptomDesk trends {first} to {last}.png</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends.py" />
            <source>SymptomDesk: trends</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends.py" />
            <source>SymptomDesk: trends of a sample diary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends.py" />
            <source>The picture could not be saved as {name}: {reason}. Choose another folder and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends.py" />
            <source>Trends. {sentence}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends.py" />
            <source>What you write down on Today will show here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends.py" />
            <source>Write your first day on Today: what you feel, or “Nothing today” on a good day. After a few days you will see here how each symptom develops.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends.py" />
            <source>“2 of 3” means: there in two of the three cycles in which that day is logged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_bar.py" />
            <source>Choose which signs are shown, and in which order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_bar.py" />
            <source>Save picture…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_bar.py" />
            <source>Save the chart as a PNG picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_bar.py" />
            <source>Show the same as a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_bar.py" />
            <source>Show {period}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_bar.py" />
            <source>Signs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_bar.py" />
            <source>Signs…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_bar.py" />
            <source>Table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_bar.py" />
            <location filename="../../src/symptomdesk/desktop/session.py" />
            <source>Trends</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_periods.py" />
            <source>1 year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_periods.py" />
            <source>3 cycles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_periods.py" />
            <source>30 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_periods.py" />
            <source>90 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_periods.py" />
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_periods.py" />
            <source>Cycles overlaid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_signs.py" />
            <source>A sign that is new in the diary is always shown, below these.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_signs.py" />
            <source>All, most frequent first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_signs.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/entry_form.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/working_line.py" />
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_signs.py" />
            <source>Leave the signs as they were (Escape)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_signs.py" />
            <source>Move {sign} down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_signs.py" />
            <source>Move {sign} up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_signs.py" />
            <source>Show every sign again, those that came most often first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_signs.py" />
            <source>Show the signs that are ticked, in this order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_signs.py" />
            <source>Show these</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_signs.py" />
            <source>Show {sign}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/trends_signs.py" />
            <source>Signs in the trends</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/typed_days.py" />
            <source>Please write the month as a word, as in 4 May 1952.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/typed_days.py" />
            <source>That could be two different days. {help}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/typed_days.py" />
            <source>That is not understood as a date. {help}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/typed_days.py" />
            <source>There is no such day. {help}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/typed_days.py" />
            <source>{day}: please check the year.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/words_actions.py" />
            <source>Not saved yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/pages/words_actions.py" />
            <source>{name} was taken back: that is not what you meant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/printing.py" />
            <source>Printing page {done} of {wanted}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/printing.py" />
            <source>The printer did not take the report. See whether it is on, and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/printing.py" />
            <source>The printer stopped after page {done} of {wanted}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/reminders.py" />
            <source>It is time for today’s page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/reminders.py" />
            <source>Yesterday’s page is not written yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/reminders.py" />
            <source>You will be reminded in an hour.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/session.py" />
            <source>What you wrote last is not saved yet, so the diary was not locked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/shortcuts.py" />
            <source>{help} ({keys})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/shortcuts_dialog.py" />
            <source>Close this list (Escape)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/shortcuts_dialog.py" />
            <source>Everything can be done without a mouse. Escape closes this list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/tray.py" />
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/tray.py" />
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/tray.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/reminder_bar.py" />
            <source>Remind me in an hour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/tray.py" />
            <source>Write today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/unlock_dialog.py" />
            <source>It is encrypted. Please type its passphrase.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/unlock_dialog.py" />
            <source>Nobody can find out a forgotten passphrase, not the makers of this program either. A backup or a saved copy made before it was set can still be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/unlock_dialog.py" />
            <source>Open the diary</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/unlock_dialog.py" />
            <source>Please wait %n seconds.</source>
            <extracomment>For one: Please wait %n second.</extracomment>
            <translation>
                <numerusform>Please wait %n second.</numerusform>
                <numerusform>Please wait %n seconds.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/unlock_dialog.py" />
            <source>Show what is typed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/unlock_dialog.py" />
            <source>The diary is locked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/whose_diary.py" />
            <source>Sample diary – not yours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/whose_diary.py" />
            <source>Sample diary – not yours. Everyone and everything in it is invented.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/ask_card.py" />
            <source>A question for the next visit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/ask_card.py" />
            <source>A question…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/ask_card.py" />
            <source>Asked: {text}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/ask_card.py" />
            <source>To ask at the next visit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/banner.py" />
            <source>Not yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/banner.py" />
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/banner.py" />
            <source>What did you do?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/banner.py" />
            <source>What did you do? (you may leave this empty)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/banner.py" />
            <source>{label} · copied</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/widgets/banner_stack.py" />
            <source>%n more</source>
            <extracomment>For one: %n more</extracomment>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/widgets/banner_stack.py" />
            <source>%n more banners further down</source>
            <extracomment>For one: %n more banner further down</extracomment>
            <translation>
                <numerusform>%n more banner further down</numerusform>
                <numerusform>%n more banners further down</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/banner_stack.py" />
            <source>More below</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/banner_stack.py" />
            <source>What to do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/chip.py" />
            <source>not there, as you wrote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/chip.py" />
            <source>please answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/chip.py" />
            <source>recorded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/chip.py" />
            <source>withdrawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/contacts_card.py" />
            <source>Change the numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/contacts_card.py" />
            <source>Contacts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/contacts_card.py" />
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/contacts_card.py" />
            <source>Copy the number: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/contacts_card.py" />
            <source>Open Settings, where the numbers are written down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/copy_out.py" />
            <source>Copies it so that you can paste it elsewhere, into a letter for instance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/copy_out.py" />
            <source>Copy what I wrote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/date_stepper.py" />
            <source>Day: {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/day_card.py" />
            <source>Former versions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/day_card.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/hit_row.py" />
            <source>Open this day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/day_card.py" />
            <source>Show this day on Today, where it can be filled in or corrected</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/widgets/day_card.py" />
            <source>… and %n earlier ones</source>
            <extracomment>For one: … and %n earlier one</extracomment>
            <translation>
                <numerusform>… and %n earlier one</numerusform>
                <numerusform>… and %n earlier ones</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/day_field.py" />
            <source>Type a day, or open the calendar (Alt+Down)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/dose_calendar.py" />
            <source>Capsules day by day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/dose_calendar.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/dose_card.py" />
            <source>Held: the clinic said so</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/dose_calendar.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/dose_card.py" />
            <source>Not recorded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/dose_calendar.py" />
            <source>Say what became of the capsule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/dose_calendar.py" />
            <source>To come</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/dose_card.py" />
            <source>I have taken it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/dose_card.py" />
            <source>Missed, held, or not recorded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/empty_card.py" />
            <source>Open the page of today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/empty_card.py" />
            <source>Write about today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/entry_details.py" />
            <source>What time was it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/entry_details.py" />
            <source>e.g. 14:30</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/entry_details.py" />
            <source>e.g. after lunch, went by itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/entry_form.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/signs_card.py" />
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/entry_form.py" />
            <source>Cancel: {purpose}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/entry_section.py" />
            <source>Remove: {text}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../src/symptomdesk/desktop/widgets/entry_section.py" />
            <source>Show %n more of {all}</source>
            <extracomment>For one: Show %n more of {all}</extracomment>
            <translation>
                <numerusform>Show %n more of {all}</numerusform>
                <numerusform>Show %n more of {all}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/fold.py" />
            <source>{title}, closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/fold.py" />
            <source>{title}, open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/folded_banner.py" />
            <source>Read the whole advice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/folded_banner.py" />
            <source>Read the whole advice: {summary}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/note_card.py" />
            <source>For yourself or the clinic…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/note_card.py" />
            <source>Note for yourself or the clinic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/pages_view.py" />
            <source>Page {page} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/pages_view.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/preview_card.py" />
            <source>Preview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/precautions_card.py" />
            <source>Read on in the leaflet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/precautions_card.py" />
            <source>The leaflet, for this day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/preview_card.py" />
            <source>As text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/preview_card.py" />
            <source>Make it now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/preview_card.py" />
            <source>Make the preview now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/preview_card.py" />
            <source>Making the report…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/preview_card.py" />
            <source>Preview as text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/preview_card.py" />
            <source>Preview, page {page} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/preview_card.py" />
            <source>Show the report as words, to be read aloud or enlarged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/preview_card.py" />
            <source>The preview was stopped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/preview_card.py" />
            <source>The report as text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/preview_card.py" />
            <source>{about} To read it, choose “As text”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/rail.py" />
            <source>Pages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/reminder_bar.py" />
            <location filename="../../src/symptomdesk/desktop/widgets/undo_bar.py" />
            <source>Close this line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/reminder_bar.py" />
            <source>Open the page of that day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/reminder_bar.py" />
            <source>Write it now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/search_bar.py" />
            <source>Next place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/search_bar.py" />
            <source>Next place (F3)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/search_bar.py" />
            <source>Place before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/search_bar.py" />
            <source>Place before (Shift+F3)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/search_bar.py" />
            <source>{prompt} (Ctrl+F). Enter leads to the next place, Escape ends it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/search_card.py" />
            <source>A word or a symptom…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/search_card.py" />
            <source>Find days by what you wrote or by a symptom (Ctrl+F)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/search_card.py" />
            <source>Search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/severity_picker.py" />
            <source>How bad is it: {sign_name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/severity_picker.py" />
            <source>Mild</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/severity_picker.py" />
            <source>Moderate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/severity_picker.py" />
            <source>Not graded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/severity_picker.py" />
            <source>Severe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/severity_picker.py" />
            <source>Very severe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/severity_row.py" />
            <source>{sign}: time, note, leaflet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/severity_row.py" />
            <source>{sign}: what the leaflet says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/signs_card.py" />
            <source>Add “{label}” as your own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/signs_card.py" />
            <source>Add “{wanted}” as a symptom of your own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/signs_card.py" />
            <source>Nothing recorded yet. Write above, or open a list below.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/signs_card.py" />
            <source>Nothing today: I had no symptoms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/signs_card.py" />
            <source>One click for a day without symptoms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/signs_card.py" />
            <source>Record the signs of the day before again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/signs_card.py" />
            <source>Same as the day before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/signs_card.py" />
            <source>There are symptoms written on this day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/signs_card.py" />
            <source>What you feel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/span_fields.py" />
            <source>From</source>
            <comment>the first of some days</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/span_fields.py" />
            <source>From which day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/span_fields.py" />
            <source>To</source>
            <comment>the last of some days</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/span_fields.py" />
            <source>To which day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/temperature_card.py" />
            <source>Temperature in {unit}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/told_bar.py" />
            <source>Close this message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/words_card.py" />
            <source>Enter keeps what you wrote. Shift and Enter begin a new line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/words_card.py" />
            <source>In your own words, for instance: slept badly, a bit of nausea, no fever</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/desktop/widgets/working_line.py" />
            <source>Cancel: {text}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/diary/faults.py" />
            <source>Another file has taken the place of the diary in {parent}. Nothing was changed; close SymptomDesk and open it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/diary/faults.py" />
            <source>Another program is using the diary and has not released it. Nothing was changed; close that program or wait a moment, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/diary/faults.py" />
            <source>No backup was made in {folder}, the diary itself is unchanged. {sentence}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/diary/faults.py" />
            <source>The diary has its new passphrase, but these copies of it keep the former one: {names}. All others were changed. {sentence}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/diary/faults.py" />
            <source>The diary has no passphrase any more, but these copies of it still need the former one: {names}. All others were changed. {sentence}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/diary/faults.py" />
            <source>The diary in {file} is damaged and was left as it is. Do not delete it; restore a backup of the diary, or ask someone for help with this file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/diary/faults.py" />
            <source>The diary in {file} was written by a newer version of SymptomDesk and was left as it is. Install that version, or a later one, to open it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/diary/faults.py" />
            <source>The diary is encrypted, but these copies of it are not yet, and whoever opens them can read them: {names}. All others were changed. {sentence}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/diary/faults.py" />
            <source>The disk that holds the diary ({parent}) is full. Nothing was changed; free some space, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/diary/faults.py" />
            <source>The file {file} belongs to another program and was left as it is. Choose another folder for the diary.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/diary/faults.py" />
            <source>The file {file} is not a sound backup of a diary. Nothing was changed; please choose another one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/diary/faults.py" />
            <source>The folder {parent} can be read but not written to. Nothing was changed; make the disk writable or choose another folder for the diary.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/diary/faults.py" />
            <source>The folder {parent} cannot be used for the diary ({reason}). Check that the disk is connected, or choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/diary/faults.py" />
            <source>This passphrase does not open the diary in {file}. Capital and small letters count; please try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/diary/faults.py" />
            <source>You are not allowed to change the diary in {parent}. Nothing was changed; ask the owner of this computer for access, or choose another folder for the diary.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/diary/rows.py" />
            <source>This text holds characters that are broken and cannot be kept. Please type it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../src/symptomdesk/diary/rows.py" />
            <source>This text is too long to be kept: it has {text} characters, and {longest_text} fit. Please shorten it.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
