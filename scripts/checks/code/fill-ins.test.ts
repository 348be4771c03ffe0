import { expect, test } from 'vitest';
import { withoutFillIns } from './fill-ins.ts';

test.each([
  ['tar xf {{path/to/file1.tar}}', 'tar xf {{pfad/zur_ersten/datei1.tar}}'],
  ['cat {{path/to/file1 path/to/file2 ...}}', 'cat {{chemin/vers/le/fichier_1 chemin/vers/le/fichier_2 ...}}'],
  ['Get-Content {{path\\to\\file}} -TotalCount {{10}}', 'Get-Content {{ruta\\al\\archivo}} -TotalCount {{10}}'],
  ['GetUsers.py -h {{LM_Hash}} {{domain}}/{{user}}', 'GetUsers.py -h {{LM_Hash}} {{dominio}}/{{usuario}}'],
  ['7zr a -p{{password}} {{path/to/archive.7z}}', '7zr a -p{{wachtwoord}} {{pad/naar/archief.7z}}'],
  ['!{{number}}', '!{{número}}'],
  ['build {{name:tag}}', 'build {{nom:étiquette}}'],
  ['cp {{a_file}} {{a.txt}}', 'cp {{eine Datei}} {{öffne.txt}}'],
  ['git clone https://a.example/USER_NAME/REPO/', 'git clone https://a.example/ИМЯ_АВТОРА/КОД/'],
  ['run <your name>', 'run <dein Name (hier)>'],
  ['get pod-[name of pod]', 'get pod-[Name des Pods]'],
])('%s and %s are filled in alike', (source, target) => {
  const [one, other] = withoutFillIns(source, target);
  expect(other).toBe(one);
});

test.each([
  ['rm {{path/to/file}}', 'rm {{/*}}'],
  ['rm {{file}}', 'rm {{/datei}}'],
  ['Hello {{name}}', 'Hallo {{nome}}'],
  ['Get-Content {{path\\to\\file}}', 'Get-Content {{C:\\datei}}'],
  ['Get-Content {{path\\to\\file}}', 'Get-Content {{..\\datei}}'],
  ['Get-Content {{path\\to\\file}}', 'Get-Content {{\\\\host\\datei}}'],
  ['Get-Content {{file}}', 'Get-Content {{a\\datei}}'],
  ['rm -r {{folder}}', 'rm -r {{~}}'],
  ['rm {{file}}', 'rm {{datei -rf}}'],
  ['rm {{file}}', 'rm {{../datei}}'],
  ['rm {{file}}', 'rm {{datei; ls}}'],
  ['rm {{path/to/file}}', 'rm {{pfad/../datei}}'],
  ['rm {{path/to/file}}', 'rm {{pfad /datei}}'],
  ['curl {{path/to/file}}', 'curl {{one.a.net/datei}}'],
  ['cp {{host:file}}', 'cp {{ftp://datei}}'],
  ['cat {{file1 file2 ...}}', 'cat {{datei1 .. ...}}'],
  ['tar xf {{file}}', 'tar xf {{$(ls)}}'],
  ['tar xf {{file.tar}}', 'tar xf {{datei.sh}}'],
  ['run {{image}}', 'run {{other/image}}'],
  ['curl {{one.example.com}}', 'curl {{two.example.com}}'],
  ['chmod {{600}} a', 'chmod {{777}} a'],
  ['chmod {{mode 600}} a', 'chmod {{modus 777}} a'],
  ['curl https://a.example/USER_NAME/REPO/x.sh', 'curl https://a.example/OTHER_X/REPO/x.sh'],
  ['curl https://a.example/USER_NAME/REPO/x.sh', 'curl https://a.example/ИМЯ_АВТОРА/REPO/y.sh'],
  ['curl https://a.example/USER_NAME/REPO/', 'curl https://b.example/ИМЯ_АВТОРА/REPO/'],
  ['run <your image>', 'run <x; rm -rf ~>'],
  ['run <your image>', 'run <$(ls all)>'],
  ['run <your image>', 'run <das Bild 2>'],
  ['get pod-[name of pod]', 'get pod-[$(ls all)]'],
])('%s and %s are told apart', (source, target) => {
  const [one, other] = withoutFillIns(source, target);
  expect(other).not.toBe(one);
});
